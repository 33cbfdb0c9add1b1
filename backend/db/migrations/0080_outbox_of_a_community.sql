-- What is due is taken on community by community (docs/decisions/0036).
create index outbox_of_community on outbox (community_id, run_at, id) where done_at is null and given_up_at is null;
drop index outbox_waiting;
