-- A role may be ended before it has begun: then it ends where it would have begun, and was never held.
alter table role_grants drop constraint role_grants_check;
alter table role_grants add constraint role_grants_ends_after_start check (ends_at is null or ends_at >= starts_at);
-- Who has set the end, and when; null for an end that was given together with the role.
alter table role_grants add column ended_by uuid references accounts;
alter table role_grants add column ended_at timestamptz;
create index role_grants_household on role_grants (community_id, household_id) where household_id is not null;

-- Which text about personal data somebody has agreed to. A new version asks again; the old answers stay.
create table consents (
  account_id  uuid not null references accounts,
  version     text not null,
  agreed_at   timestamptz not null,
  primary key (account_id, version)
);
