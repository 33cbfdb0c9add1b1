-- A trip that was sent to another station: by whom, and why in words for everybody (the last time it was).
alter table trips
  add column redirected_at timestamptz,
  add column redirected_by uuid,
  add column redirect_reason text;
alter table trips add constraint trips_redirected_check
  check ((redirected_at is null) = (redirected_by is null) and (redirected_at is null) = (redirect_reason is null)) not valid;
alter table trips add foreign key (redirected_by) references accounts not valid;
