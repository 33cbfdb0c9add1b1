-- A community that is being set up: no waves are planned, so nobody can order yet (docs/decisions/0016).
alter table communities
  add column is_preparing boolean not null default false,
  add constraint communities_name_is_not_empty check (name <> '');
create unique index communities_name on communities (name);
create unique index counties_name on counties (name);
create unique index teams_name on teams (county_id, name);
