-- A change of level may open a roll-call of its buildings when it comes into force, for so many minutes; once.
alter table control_levels
  add column roll_call_minutes smallint check (roll_call_minutes between 10 and 1440),
  add column roll_call_at timestamptz;
create index control_levels_to_call on control_levels (starts_at)
  where roll_call_minutes is not null and roll_call_at is null and recalled_at is null;
