-- Orders in full (docs/decisions/0009): who placed and who last changed an order and as what, wishes in free words,
-- one reminder per wave and household, messages that lead to what they are about.

alter table orders
  add column placed_as text check (placed_as in ('resident', 'familyProxy', 'captain', 'staff', 'volunteer')),
  add column updated_by uuid references accounts,
  add column updated_as text check (updated_as in ('resident', 'familyProxy', 'captain', 'staff', 'volunteer')),
  add constraint a_change_names_its_author check ((updated_by is null) = (updated_as is null));
update orders set placed_as = 'resident' where not on_behalf;

alter table messages add column request_id uuid;

-- What a household wishes that is not on the list, in words that may name an illness: they lie sealed. wave_id is the
-- wave in which it waits; the state follows from the moments: waiting → priced → ordered, or declined, withdrawn,
-- lapsed (priced, and no word from the household before the cut-off).
create table wishes (
  community_id           uuid not null,
  id                     uuid not null,
  household_id           uuid not null,
  wave_id                uuid not null,
  text_sealed            text not null,
  quantity               integer not null check (quantity between 1 and 99),
  most_fen               integer check (most_fen > 0),
  created_at             timestamptz not null,
  created_by             uuid not null references accounts,
  created_as             text not null check (created_as in ('resident', 'familyProxy', 'captain', 'staff')),
  priced_at              timestamptz,
  priced_by              uuid references accounts,
  ordered_at             timestamptz,
  declined_at            timestamptz,
  declined_by            uuid references accounts,
  decline_reason_sealed  text,
  withdrawn_at           timestamptz,
  lapsed_at              timestamptz,
  primary key (community_id, id),
  foreign key (community_id, household_id) references households,
  foreign key (community_id, wave_id) references waves,
  check ((priced_at is null) = (priced_by is null)),
  check ((declined_at is null) = (declined_by is null)),
  check ((declined_at is null) = (decline_reason_sealed is null)),
  check (num_nonnulls(declined_at, withdrawn_at, lapsed_at) <= 1),
  check (coalesce(ordered_at, lapsed_at) is null or priced_at is not null),
  check (ordered_at is null or (declined_at is null and lapsed_at is null))
);
create index wishes_household on wishes (community_id, household_id, created_at desc);
create index wishes_community on wishes (community_id, created_at);
-- What is not settled is asked for all day; it is a small part of all wishes.
create index wishes_unsettled on wishes (community_id, created_at, id)
  where ordered_at is null and declined_at is null and withdrawn_at is null and lapsed_at is null;

-- A priced wish becomes a product of one supplier that is never listed and only ever on that household's order.
alter table products
  add column wish_id uuid,
  add constraint one_product_a_wish unique (community_id, wish_id),
  add constraint product_of_a_wish foreign key (community_id, wish_id) references wishes,
  add constraint a_wish_is_never_listed check (wish_id is null or not is_listed);

-- Who was reminded of the open wave: at most once a wave and household, whoever sends.
create table wave_reminders (
  community_id  uuid not null,
  wave_id       uuid not null,
  household_id  uuid not null,
  sent_by       uuid not null references accounts,
  sent_at       timestamptz not null,
  primary key (community_id, wave_id, household_id),
  foreign key (community_id, wave_id) references waves,
  foreign key (community_id, household_id) references households
);

-- Whether the account stands at this door: carries the household on a run that is on its way, or has taken a request
-- of it that is not over. The narrowest right to order for somebody else; it ends with the run or the request.
create function is_helper_at_door(p_community uuid, p_household uuid, p_account uuid)
returns boolean language sql stable as $$
  select exists (
    select from delivery_runs r
      join drop_offs f on f.community_id = r.community_id and f.run_id = r.id
     where r.community_id = p_community and r.volunteer_id = p_account and r.departed_at is not null
       and r.finished_at is null and f.household_id = p_household)
  or exists (
    select from requests q
     where q.community_id = p_community and q.household_id = p_household and q.taken_by = p_account
       and q.done_at is null and q.failed_at is null and q.cancelled_at is null)
$$;

-- As what the account may act for the household now: of several roles the nearest to it. Null when it may not. The word
-- 'atDoor' among the roles lets in a volunteer who stands at the door.
create function acting_role(
  p_community uuid, p_household uuid, p_account uuid, p_roles text[], p_now timestamptz
) returns text language plpgsql stable as $$
declare
  held text;
begin
  select g.role into held
    from households h
    join entrances e on e.community_id = h.community_id and e.id = h.entrance_id
    join communities c on c.id = h.community_id
    join teams t on t.id = c.team_id
    join role_grants g on g.account_id = p_account
   where h.community_id = p_community and h.id = p_household
     and g.role = any (p_roles) and g.starts_at <= p_now and (g.ends_at is null or g.ends_at > p_now)
     and (g.level = 'installation'
       or g.county_id = t.county_id
       or g.team_id = t.id
       or (g.community_id = h.community_id
           and (g.level = 'community' or g.building_id = e.building_id
                or g.entrance_id = e.id or g.household_id = h.id)))
   order by array_position(array['resident', 'familyProxy', 'captain', 'staff'], g.role) limit 1;
  if held is not null or not 'atDoor' = any (p_roles) then return held; end if;
  if may_act_for_household(p_community, p_household, p_account, '{volunteer}', p_now)
     and is_helper_at_door(p_community, p_household, p_account) then
    return 'volunteer';
  end if;
  return null;
end $$;

-- As before (0008_place_order.sql), and it notes as what the order was placed.
create or replace function place_order(
  p_community uuid, p_household uuid, p_account uuid, p_roles text[], p_wave uuid, p_order uuid, p_lines jsonb,
  p_action uuid, p_input_hash text, p_request text, p_audit uuid, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  former    actions;
  wave      waves;
  placed    orders;
  answer    jsonb;
  v_acts_as text := acting_role(p_community, p_household, p_account, p_roles, p_now);
begin
  if v_acts_as is null then perform refuse('NOT_FOUND'); end if;

  -- Two copies of one action meet here, one after the other, also when they arrive at two instances.
  perform pg_advisory_xact_lock(hashtextextended(p_account::text || p_action::text, 0));
  select * into former from actions a
   where a.community_id = p_community and a.account_id = p_account
     and a.procedure = 'orders.placeOrder' and a.action_id = p_action;
  if found then
    if former.input_hash <> p_input_hash then perform refuse('CONFLICT'); end if;
    return former.answer;
  end if;

  wave := hold_open_wave(p_community, p_wave, p_now);
  insert into orders as o (community_id, id, wave_id, household_id, placed_by, placed_as, on_behalf, placed_at, updated_at)
  values (p_community, p_order, wave.id, p_household, p_account, v_acts_as, v_acts_as <> 'resident', p_now, p_now)
  on conflict (community_id, wave_id, household_id) do update
     set cancelled_at = null, version = o.version + 1, placed_by = excluded.placed_by, placed_as = excluded.placed_as,
         on_behalf = excluded.on_behalf, placed_at = p_now, updated_at = p_now, updated_by = null, updated_as = null
   where o.cancelled_at is not null
  returning * into placed;
  if not found then perform refuse('ORDER_EXISTS'); end if;

  perform apply_order_lines(p_community, placed.id, wave.id, p_lines);
  answer := jsonb_build_object('orderId', placed.id, 'waveId', wave.id, 'version', placed.version,
    'totalFen', order_total_fen(p_community, placed.id), 'joinedNextWave', wave.id <> p_wave);

  insert into audit_log (community_id, id, at, account_id, procedure, household_id, action_id, request_id)
  values (p_community, p_audit, p_now, p_account, 'orders.placeOrder', p_household, p_action, p_request);
  insert into actions (community_id, account_id, procedure, action_id, input_hash, answer, done_at)
  values (p_community, p_account, 'orders.placeOrder', p_action, p_input_hash, answer, p_now);
  return answer;
end $$;
