-- What somebody has in hand, wherever it is: asked when they leave for good (docs/decisions/0019).
create index delivery_runs_in_hand on delivery_runs (volunteer_id) where finished_at is null;
create index requests_in_hand on requests (taken_by)
  where taken_by is not null and done_at is null and failed_at is null and cancelled_at is null;
