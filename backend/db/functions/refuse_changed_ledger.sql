-- The ledger is only added to; a correction is a row of its own (docs/decisions/0045).
create or replace function refuse_changed_ledger() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only added to';
end $$;
