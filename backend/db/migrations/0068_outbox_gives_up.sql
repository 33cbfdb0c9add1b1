-- What could not be told for hours is given up, and then stands where staff and operators see it (docs/decisions/0029).
alter table outbox add column given_up_at timestamptz;
create index outbox_waiting on outbox (run_at) where done_at is null and given_up_at is null;
create index outbox_given_up on outbox (community_id, given_up_at) where given_up_at is not null;
drop index outbox_due;
