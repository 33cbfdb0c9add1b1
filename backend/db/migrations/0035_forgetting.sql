-- When the people of a household that has ended were forgotten (docs/DATABASE.md, 'Personal data').
alter table households add column forgotten_at timestamptz check (forgotten_at is null or ended_at < forgotten_at);
create index households_to_forget on households (ended_at) where ended_at is not null and forgotten_at is null;
