-- Every order asks for one household that has not ended, by community and id. While a table is new and nothing is known
-- of its rows, an index that begins with community_id and holds only those that have not ended looked better than the
-- primary key, and all households of the community were read for each order. Beginning with the entrance, it only
-- serves those who ask for an entrance.
drop index households_door;
create unique index households_door on households (entrance_id, room_no, community_id) where ended_at is null;
