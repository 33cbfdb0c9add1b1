-- The same picture under two payments is asked about (docs/decisions/0045): a keyed hash of its bytes.
alter table pictures add column content_hash text;
