-- The evening page counts what was done on one day: doors by when they were recorded, requests by when they were over.
create index drop_offs_day on drop_offs (community_id, confirmed_at) where confirmed_at is not null;
create index requests_day on requests (community_id, (coalesce(done_at, failed_at)))
  where done_at is not null or failed_at is not null;
