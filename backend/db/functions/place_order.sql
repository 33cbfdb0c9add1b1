-- Places an order in one round trip: scope, idempotency, limits, stock, lines and audit (docs/decisions/0002). Answers
-- what orders.placeOrder answers. Refuses NOT_FOUND, CONFLICT, NO_OPEN_WAVE, ORDER_EXISTS and what the lines refuse.
create or replace function place_order(
  p_community uuid, p_household uuid, p_account uuid, p_roles text[], p_wave uuid, p_order uuid, p_lines jsonb,
  p_action uuid, p_input_hash text, p_request text, p_audit uuid, p_now timestamptz
) returns jsonb language plpgsql as $$
declare
  former    actions;
  v_wave    uuid;
  placed    orders;
  answer    jsonb;
  v_acts_as text;
begin
  -- Alone in its transaction, so it says itself within which community it works (docs/decisions/0034).
  perform set_config('sandan.reach', p_community::text, true);
  v_acts_as := acting_role(p_community, p_household, p_account, p_roles, p_now);
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

  perform hold_household(p_community, p_household);
  v_wave := hold_open_wave(p_community, p_wave, p_now);
  insert into orders as o (community_id, id, wave_id, household_id, placed_by, placed_as, on_behalf, placed_at, updated_at)
  values (p_community, p_order, v_wave, p_household, p_account, v_acts_as, v_acts_as <> 'resident', p_now, p_now)
  on conflict (community_id, wave_id, household_id) do update
     set cancelled_at = null, version = o.version + 1, placed_by = excluded.placed_by, placed_as = excluded.placed_as,
         on_behalf = excluded.on_behalf, placed_at = p_now, updated_at = p_now, updated_by = null, updated_as = null
   where o.cancelled_at is not null
  returning * into placed;
  if not found then perform refuse('ORDER_EXISTS'); end if;

  perform apply_order_lines(p_community, placed.id, v_wave, p_lines);
  -- Placed anew it may still have substitutes from before, also when whoever places it says none.
  if placed.version > 1 or p_lines @? '$[*].instead' then
    perform apply_substitutes(p_community, placed.id, v_wave, p_lines);
  end if;
  answer := jsonb_build_object('orderId', placed.id, 'waveId', v_wave, 'version', placed.version,
    'totalFen', order_total_fen(p_community, placed.id), 'joinedNextWave', v_wave <> p_wave);

  insert into audit_log (community_id, id, at, account_id, procedure, household_id, action_id, request_id)
  values (p_community, p_audit, p_now, p_account, 'orders.placeOrder', p_household, p_action, p_request);
  insert into actions (community_id, account_id, procedure, action_id, input_hash, answer, done_at)
  values (p_community, p_account, 'orders.placeOrder', p_action, p_input_hash, answer, p_now);
  return answer;
end $$;
