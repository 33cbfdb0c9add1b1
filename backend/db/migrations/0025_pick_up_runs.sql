-- A run whose doors come to it: its goods stay at the station, and each household fetches its own.
alter table delivery_runs add column kind text not null default 'toDoor' check (kind in ('toDoor', 'pickUp'));
