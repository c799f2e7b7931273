-- Time limits of this service. DEF marks a project default that no law fixes: change it by a new
-- version with its own first day.
insert into deadline_rule
  (rule_id, version, title, title_zh, amount, unit, basis, effective_from, params) values
('accident.report', 1, 'Unit head to the district', '单位负责人向县级以上应急管理部门报告', 1, 'HOURS',
 '《生产安全事故报告和调查处理条例》（国务院令第493号）第九条：单位负责人接到报告后，应当于1小时内报告', '2007-06-01', '{}'),
('accident.hop', 1, 'Each level to the next', '逐级上报每级时限', 2, 'HOURS',
 '《生产安全事故报告和调查处理条例》（国务院令第493号）第十一条：每级上报的时间不得超过2小时', '2007-06-01', '{}'),
('accident.window', 1, 'Changes in casualties count', '事故伤亡人数变化补报期', 30, 'CALENDAR_DAYS',
 '《生产安全事故报告和调查处理条例》（国务院令第493号）第十三条：自事故发生之日起30日内', '2007-06-01', '{}'),
('accident.window.road-or-fire', 1, 'Changes in casualties count, road or fire', '道路交通、火灾事故补报期', 7, 'CALENDAR_DAYS',
 '《生产安全事故报告和调查处理条例》（国务院令第493号）第十三条：道路交通事故、火灾事故自发生之日起7日内', '2007-06-01', '{}'),
('accident.supplement', 1, 'A change is told', '情况变化后及时补报', 24, 'HOURS',
 'DEF 项目默认值；《条例》第十三条仅规定“及时补报”', '2007-06-01', '{}'),
('case.statement', 1, 'A party may be heard', '责任主体陈述申辩期', 5, 'WORKING_DAYS',
 'DEF 项目默认值', '2018-04-08', '{}'),
('case.proposal', 1, 'The investigator proposes', '调查人员提出处理建议', 30, 'CALENDAR_DAYS',
 'DEF 项目默认值', '2018-04-08', '{}'),
('case.decision', 1, 'The competent body decides', '有权机关作出处理决定', 60, 'CALENDAR_DAYS',
 'DEF 项目默认值', '2018-04-08', '{}'),
('veto.objection', 1, 'The subject of a veto may object', '一票否决异议期', 5, 'WORKING_DAYS',
 'DEF 项目默认值', '2018-04-08', '{}'),
('veto.period', 1, 'A veto is in force', '一票否决期限', 12, 'MONTHS',
 '各否决规则规定的期限；考核年度为自然年，其余自决定之日起十二个月', '2018-04-08', '{}');
