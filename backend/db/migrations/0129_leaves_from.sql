-- Where a run was loaded and leaves from: the depot, or the station of station_id. Null: no station was there, or nobody
-- looked; then the station follows from its buildings at departure, as before (docs/decisions/0049).
alter table delivery_runs add column leaves_from text;
alter table delivery_runs add constraint delivery_runs_leaves_from_check
  check (leaves_from in ('depot', 'station') and (leaves_from <> 'depot' or station_id is null)) not valid;
