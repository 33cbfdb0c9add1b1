-- How many pictures a household, or the community, has got in a day (docs/decisions/0019).
create index pictures_added on pictures (community_id, household_id, added_at);
