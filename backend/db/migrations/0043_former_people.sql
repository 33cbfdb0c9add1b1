-- Up to when people, numbers and old values were forgotten of households that still live here (docs/decisions/0012).
create table former_people_forgotten (
  community_id  uuid primary key references communities,
  until         timestamptz not null
);
