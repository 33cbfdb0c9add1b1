-- Until when whoever has taken a request keeps it; past that it is free again (docs/decisions/0023).
alter table requests add column due_at timestamptz;
update requests set due_at = taken_at + interval '4 hours'
 where taken_by is not null and done_at is null and failed_at is null and cancelled_at is null;
create index requests_due on requests (due_at, id)
  where due_at is not null and done_at is null and failed_at is null and cancelled_at is null;
