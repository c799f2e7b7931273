-- Figures that no code may fix, with their basis and the time they hold for.
create table inspection_rule (
  code           text          not null,
  effective_from date          not null,
  effective_to   date,
  amount         numeric(12, 2) not null,
  unit           text          not null,
  basis          varchar(300)  not null,
  primary key (code, effective_from),
  check (effective_to is null or effective_to > effective_from)
);

insert into inspection_rule (code, effective_from, amount, unit, basis) values
  ('arrival.geofence', date '2021-09-01', 200, 'METRES',
   'Project default: a phone fix in a built-up area is rarely better than 100 m'),
  ('arrival.credentialed-officers', date '2021-07-15', 2, 'PERSONS',
   '《行政处罚法》(2021) art. 42: at least two officers with an enforcement qualification');
