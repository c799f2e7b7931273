-- What was not applied is told for a year; the dead letter itself stays on its topic.
grant delete on inbox_refusal to ${app_role};
create index inbox_refusal_age on inbox_refusal (received_at);

insert into retention_rule (id, version, category, basis, keep, action, effective_from) values
('inbox.refusal', 1, 'events that were not applied 未能处理的事件', 'DEF', 'P1Y', 'DESTROY', '2020-01-01');
