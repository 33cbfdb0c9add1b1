-- When it was last said of a line that others go first, or that they do not: a phone may have kept an older word. Null where
-- nobody has said anything since this is noted.
alter table order_lines add column gives_away_at timestamptz;
