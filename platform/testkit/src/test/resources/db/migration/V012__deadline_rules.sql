insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, roll_to_working_day, basis, effective_from, effective_to, params) values
('echo.report', 1, 'First report', '首次报告', 1, 'HOURS', false, 'Order 493 art 9', '2007-06-01', null, '{}'),
('echo.answer', 1, 'Answer', '答复', 15, 'CALENDAR_DAYS', true, 'test', '2020-01-01', null, '{}'),
('echo.plan', 1, 'Plan', '方案', 7, 'WORKING_DAYS', false, 'test, first wording', '2020-01-01', '2026-01-01', '{}'),
('echo.plan', 2, 'Plan', '方案', 5, 'WORKING_DAYS', false, 'test, second wording', '2026-01-01', null, '{"remindDays": 1}'),
('echo.investigation', 1, 'Investigation', '调查', 60, 'CALENDAR_DAYS', false, 'Order 493 art 29', '2007-06-01', null, '{}'),
('echo.evaluation', 1, 'Evaluation', '评估', 12, 'MONTHS', false, 'Work Safety Law art 86', '2021-09-01', null, '{}');

-- what the listener of the tests was told, written in the transaction of the breach
create table breach_seen (
  deadline_id uuid        not null,
  aggregate_id uuid       not null,
  rule_id     text        not null,
  due_at      timestamptz not null,
  kind        text        not null
);
