-- How long the steps of a hazard may take. DEF marks a default of this project where no law gives a
-- figure; a tenant replaces it by a new version.

insert into deadline_rule (rule_id, version, title, title_zh, amount, unit, basis, effective_from, params) values
('hazard.triage', 1, 'Triage of a report', '隐患上报受理', 2, 'WORKING_DAYS',
 'DEF', '2020-01-01', '{}'),
('hazard.triage-imminent', 1, 'Triage of an imminent danger', '紧急隐患受理', 2, 'HOURS',
 'DEF', '2020-01-01', '{}'),
('hazard.rejection', 1, 'Period to reject a report', '不予受理的期限', 5, 'WORKING_DAYS',
 'DEF', '2020-01-01', '{}'),
('hazard.control', 1, 'Control of a major hazard', '重大隐患管控', 24, 'HOURS',
 'DEF: the same day, read as 24 hours; 安全生产法 (2021) 第六十五条', '2021-09-01', '{}'),
('hazard.plan', 1, 'Rectification plan of a major hazard', '重大隐患治理方案编制', 5, 'WORKING_DAYS',
 'DEF; 安全生产事故隐患排查治理暂行规定 第十五条', '2020-01-01', '{}'),
('hazard.plan-approval', 1, 'Approval of the plan', '治理方案审批', 3, 'WORKING_DAYS',
 'DEF', '2020-01-01', '{}'),
('hazard.rectification-general', 1, 'Rectification of a general hazard', '一般隐患整改', 15, 'CALENDAR_DAYS',
 'DEF', '2020-01-01', '{"extensions": 1}'),
('hazard.rectification-at-once', 1, 'General hazard removable at once', '能够立即整改的一般隐患', 1, 'CALENDAR_DAYS',
 'DEF; 安全生产法 (2021) 第六十五条', '2020-01-01', '{"extensions": 1}'),
('hazard.rectification-major', 1, 'Rectification of a major hazard, at most', '重大隐患整改最长期限', 90, 'CALENDAR_DAYS',
 'DEF', '2020-01-01', '{"extensions": 2}'),
('hazard.review', 1, 'Review on site', '现场验收', 10, 'CALENDAR_DAYS',
 '安全生产事故隐患排查治理暂行规定 第二十三条; radius and number of verifiers DEF', '2020-01-01',
 '{"radiusMetres": 200, "verifiersOfMajor": 2}');
