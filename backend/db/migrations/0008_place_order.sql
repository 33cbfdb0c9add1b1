-- Placing an order is the one write that hundreds make in the same minute: scope, idempotency, limits, stock,
-- lines and audit in one round trip (docs/decisions/0002). Each function says what it refuses.

-- Raises a refusal that the kernel turns into the sentence of contract/errors.ts.
create function refuse(code text, details jsonb default '{}') returns void language plpgsql as $$
begin
  raise exception using errcode = 'SD001', message = code, detail = details::text;
end $$;

-- Whether the account holds one of the roles at the household or at a place above it, now.
create function may_act_for_household(
  p_community uuid, p_household uuid, p_account uuid, p_roles text[], p_now timestamptz
) returns boolean language sql stable as $$
  select exists (
    select
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
                  or g.entrance_id = e.id or g.household_id = h.id))))
$$;

-- Moves the stock of a capped product; locks its row until the transaction ends. Refuses SOLD_OUT.
create function take_stock(p_community uuid, p_wave uuid, p_product products, p_delta integer)
returns void language plpgsql as $$
declare
  free integer;
begin
  if not exists (select from wave_stock s where s.community_id = p_community and s.wave_id = p_wave
                    and s.product_id = p_product.id) then
    -- A cap may come when the wave has orders already: they hold their pieces, also beyond the cap.
    insert into wave_stock (community_id, wave_id, product_id, cap, taken)
    select p_community, p_wave, p_product.id, greatest(p_product.stock_per_wave, held.pieces), held.pieces
      from (select coalesce(sum(l.ordered - l.cancelled), 0)::int as pieces
              from orders o join order_lines l on l.community_id = o.community_id and l.order_id = o.id
             where o.community_id = p_community and o.wave_id = p_wave and l.product_id = p_product.id) held
    on conflict do nothing;
  end if;
  update wave_stock s set taken = s.taken + p_delta
   where s.community_id = p_community and s.wave_id = p_wave and s.product_id = p_product.id
     and s.taken + p_delta <= s.cap;
  if found then return; end if;
  select s.cap - s.taken into free from wave_stock s
   where s.community_id = p_community and s.wave_id = p_wave and s.product_id = p_product.id;
  perform refuse('SOLD_OUT', jsonb_build_object(
    'product', p_product.name, 'left', free, 'measure', p_product.measure));
end $$;

-- Checks a line that grows against the catalogue. Refuses PRODUCT_GONE and OVER_LIMIT, naming the product.
create function check_line(p_product products, p_product_id uuid, p_quantity integer)
returns void language plpgsql as $$
begin
  if p_product.id is null then perform refuse('NOT_FOUND'); end if;
  if not p_product.is_listed then
    perform refuse('PRODUCT_GONE', jsonb_build_object('product', p_product.name));
  end if;
  if p_quantity > p_product.limit_per_household then
    perform refuse('OVER_LIMIT', jsonb_build_object('product', p_product.name,
      'limit', p_product.limit_per_household, 'measure', p_product.measure));
  end if;
end $$;

-- Makes the open pieces of an order equal to p_lines ([{"productId", "quantity"}]; empty cancels all) and moves
-- the stock with them. Works in the order of product ids, so that two orders never wait for each other in a ring.
create function apply_order_lines(p_community uuid, p_order uuid, p_wave uuid, p_lines jsonb)
returns void language plpgsql as $$
declare
  change   record;
  product  products;
begin
  for change in
    select coalesce(x."productId", l.product_id) as product_id, coalesce(x.quantity, 0) as quantity,
           coalesce(x.quantity, 0) - coalesce(l.wanted, 0) as delta
      from jsonb_to_recordset(p_lines) as x ("productId" uuid, quantity integer)
      full join (select o.product_id, o.wanted from order_lines o
                  where o.community_id = p_community and o.order_id = p_order) l
        on l.product_id = x."productId"
     where coalesce(x.quantity, 0) <> coalesce(l.wanted, 0)
     order by 1
  loop
    select * into product from products p where p.community_id = p_community and p.id = change.product_id;
    if change.delta > 0 then perform check_line(product, change.product_id, change.quantity); end if;
    if product.stock_per_wave is not null then
      perform take_stock(p_community, p_wave, product, change.delta);
    end if;
    if change.delta < 0 then
      update order_lines l set wanted = l.wanted + change.delta, cancelled = l.cancelled - change.delta
       where l.community_id = p_community and l.order_id = p_order and l.product_id = change.product_id;
    else
      -- The price is frozen while the line is open; a line ordered anew after its cancellation takes today's.
      insert into order_lines as l (community_id, order_id, product_id, supplier_id, price_fen, ordered, wanted)
      values (p_community, p_order, product.id, product.supplier_id, product.price_fen, change.delta, change.delta)
      on conflict (community_id, order_id, product_id) do update
         set ordered = l.ordered + excluded.ordered, wanted = l.wanted + excluded.wanted,
             price_fen = case when l.wanted = 0 then excluded.price_fen else l.price_fen end;
    end if;
  end loop;
end $$;

-- The open wave, held against its closing until this transaction ends. The one that was asked for when it is still
-- open at p_now, else the one that is: a closing that overtook this order tells how late it is. Refuses NO_OPEN_WAVE;
-- a wave of another community is NOT_FOUND.
create function hold_open_wave(p_community uuid, p_wave uuid, p_now timestamptz)
returns waves language plpgsql as $$
declare
  wave    waves;
  v_now   timestamptz;
begin
  select * into wave from waves w where w.community_id = p_community and w.id = p_wave for key share;
  if not found then perform refuse('NOT_FOUND'); end if;
  if wave.closed_at is null and wave.opens_at <= p_now and p_now < wave.closes_at then return wave; end if;
  v_now := greatest(p_now, wave.closed_at);
  select * into wave from waves w
   where w.community_id = p_community and w.closed_at is null and w.opens_at <= v_now and v_now < w.closes_at
   order by w.closes_at limit 1 for key share;
  if not found then perform refuse('NO_OPEN_WAVE'); end if;
  return wave;
end $$;

-- What an order comes to, in 分.
create function order_total_fen(p_community uuid, p_order uuid) returns bigint language sql stable as $$
  select coalesce(sum((l.ordered - l.cancelled)::bigint * l.price_fen), 0)
    from order_lines l where l.community_id = p_community and l.order_id = p_order
$$;

-- One household's order in one wave, all lines or nothing. Repeating an action_id repeats its answer; with other
-- input it is a CONFLICT. A cancelled order of the same wave is opened again. Refuses NOT_FOUND (also when the
-- household is not the caller's), ORDER_EXISTS, NO_OPEN_WAVE and what apply_order_lines refuses.
create function place_order(
  p_community uuid, p_household uuid, p_account uuid, p_roles text[], p_wave uuid, p_order uuid, p_lines jsonb,
  p_action uuid, p_input_hash text, p_request text, p_audit uuid, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  former  actions;
  wave    waves;
  placed  orders;
  answer  jsonb;
begin
  if not may_act_for_household(p_community, p_household, p_account, p_roles, p_now) then
    perform refuse('NOT_FOUND');
  end if;

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
  insert into orders as o (community_id, id, wave_id, household_id, placed_by, on_behalf, placed_at, updated_at)
  values (p_community, p_order, wave.id, p_household, p_account,
          not may_act_for_household(p_community, p_household, p_account, '{resident}', p_now), p_now, p_now)
  on conflict (community_id, wave_id, household_id) do update
     set cancelled_at = null, version = o.version + 1, placed_by = excluded.placed_by,
         on_behalf = excluded.on_behalf, placed_at = p_now, updated_at = p_now
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
