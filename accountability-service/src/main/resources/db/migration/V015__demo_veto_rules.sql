-- Veto rules of the demo district 320105 (Jianye), adapted from published rules of other places to
-- the subjects of a district. DEF: a project default, no law of this district; another district
-- issues its own through the API, and a changed rule is a new version.
insert into veto_rule (id, version, event_sequence, state_digest, area_code, organization_id,
  created_at, created_by, updated_at, updated_by,
  rule_id, rule_version, name, subject_kind, trigger, scope, period, early_lift,
  basis_title, basis_no, basis_clause, effective_from, note)
select d.id::uuid, 0, 0, sha256('demo'::bytea), '320105', null,
  '2026-01-01T00:00:00+08', 'migration', '2026-01-01T00:00:00+08', 'migration',
  d.rule_id::uuid, 1, d.name, d.subject_kind, d.trigger::jsonb, d.scope, d.period, d.early_lift,
  d.basis_title, d.basis_no, d.basis_clause, '2026-01-01', d.note
from (values
  ('01900000-0000-7000-8000-00000000a001', '01900000-0000-7000-8000-000000000001',
   '街道发生1起以上较大及以上生产安全责任事故', 'STREET',
   '{"kind": "ACCIDENT_GRADE_AT_LEAST", "grade": "SERIOUS", "count": 1, "within": "ASSESSMENT_YEAR"}',
   array['AWARDS', 'MERIT_RATING', 'PROMOTION', 'BONUS', 'HONORARY_TITLE'], 'ASSESSMENT_YEAR', false,
   '扬州市安全生产一票否决暂行办法（演示租户参照）', '扬州市2007年', '第四条、第五条',
   'DEF：原文适用于部门（1起较大或2起一般事故），此处改用于街道'),
  ('01900000-0000-7000-8000-00000000a002', '01900000-0000-7000-8000-000000000002',
   '街道发生2起以上一般及以上生产安全责任事故', 'STREET',
   '{"kind": "ACCIDENT_GRADE_AT_LEAST", "grade": "GENERAL", "count": 2, "within": "ASSESSMENT_YEAR"}',
   array['AWARDS', 'MERIT_RATING', 'BONUS', 'HONORARY_TITLE'], 'ASSESSMENT_YEAR', false,
   '扬州市安全生产一票否决暂行办法（演示租户参照）', '扬州市2007年', '第四条、第五条',
   'DEF：原文适用于部门（1起较大或2起一般事故），此处改用于街道'),
  ('01900000-0000-7000-8000-00000000a003', '01900000-0000-7000-8000-000000000003',
   '街道年度生产安全事故死亡人数超过控制指标', 'STREET',
   '{"kind": "DEATHS_AT_LEAST", "deaths": 6, "within": "ASSESSMENT_YEAR"}',
   array['AWARDS', 'MERIT_RATING', 'BONUS', 'HONORARY_TITLE'], 'ASSESSMENT_YEAR', true,
   '遵义市安全生产一票否决制度（演示租户参照）', '遵义市2010年', '死亡人数超过控制指标',
   'DEF：控制指标以全年死亡5人计，超过即触发'),
  ('01900000-0000-7000-8000-00000000a004', '01900000-0000-7000-8000-000000000004',
   '分管领导分管范围内发生较大及以上生产安全责任事故', 'LEADER_IN_CHARGE',
   '{"kind": "ACCIDENT_GRADE_AT_LEAST", "grade": "SERIOUS", "count": 1, "within": "ASSESSMENT_YEAR"}',
   array['AWARDS', 'MERIT_RATING', 'PROMOTION', 'HONORARY_TITLE'], 'P12M', false,
   '陕西省安全生产一票否决规定（演示租户参照）', '陕西省2013年', '较大及以上责任事故一年内不得提拔',
   'DEF：原文适用于县、乡镇负责人，此处改用于分管领导；自决定之日起12个月'),
  ('01900000-0000-7000-8000-00000000a005', '01900000-0000-7000-8000-000000000005',
   '分管领导分管范围内年度死亡人数超过控制指标', 'LEADER_IN_CHARGE',
   '{"kind": "DEATHS_AT_LEAST", "deaths": 10, "within": "ASSESSMENT_YEAR"}',
   array['AWARDS', 'MERIT_RATING', 'HONORARY_TITLE'], 'ASSESSMENT_YEAR', true,
   '遵义市安全生产一票否决制度（演示租户参照）', '遵义市2010年', '死亡人数超过控制指标',
   'DEF：控制指标以全年死亡9人计，超过即触发')
) as d(id, rule_id, name, subject_kind, trigger, scope, period, early_lift,
       basis_title, basis_no, basis_clause, note);
