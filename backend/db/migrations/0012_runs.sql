-- When the household of a door was told that the volunteer is entering its building; null: not yet.
alter table drop_offs add column announced_at timestamptz;

-- When the household said that these pieces are there. An order to which more is delivered later waits for its word
-- again; acknowledgements keeps who gave the last word and when.
alter table drop_off_lines add column acknowledged_at timestamptz;

-- Until now the first word stood for all that had been delivered before it.
update drop_off_lines x set acknowledged_at = k.acknowledged_at
  from acknowledgements k, drop_offs f
 where k.community_id = x.community_id and k.order_id = x.order_id
   and f.community_id = x.community_id and f.id = x.drop_off_id
   and f.outcome in ('handedOver', 'leftAtDoor') and f.confirmed_at <= k.acknowledged_at;
