create table buildings (
  community_id  uuid not null references communities,
  id            uuid not null,
  building_no   text not null,
  position      integer not null,
  primary key (community_id, id),
  unique (community_id, building_no)
);

create table entrances (
  community_id  uuid not null,
  id            uuid not null,
  building_id   uuid not null,
  entrance_no   text not null,
  position      integer not null,
  primary key (community_id, id),
  unique (community_id, building_id, entrance_no),
  foreign key (community_id, building_id) references buildings
);

create table households (
  community_id    uuid not null,
  id              uuid not null,
  entrance_id     uuid not null,
  floor           integer not null,
  room_no         text not null,
  resident_count  integer check (resident_count >= 0),
  is_vacant       boolean not null default false,
  primary key (community_id, id),
  unique (community_id, entrance_id, room_no),
  foreign key (community_id, entrance_id) references entrances
);
