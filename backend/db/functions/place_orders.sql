-- Places orders that waited at the same moment, one after the other in one transaction (docs/decisions/0048). Each is
-- placed or refused for itself: answers, in their order, {"answer": …} or {"refused": code, "details": …}. What a
-- single order holds is held first for all of them, in its sequence (households, wave, products, stock) and each in one
-- order, so that neither two batches nor a batch and a change of a cap wait for each other in a ring.
create or replace function place_orders(p_community uuid, p_orders jsonb) returns jsonb language plpgsql as $$
declare
  one       record;
  answers   jsonb := '[]';
  v_code    text;
  v_details text;
begin
  perform set_config('sandan.reach', p_community::text, true);
  perform from households h
   where h.community_id = p_community
     and h.id in (select (o.value ->> 'householdId')::uuid from jsonb_array_elements(p_orders) o)
   order by h.id for key share;
  perform from waves w
   where w.community_id = p_community
     and w.id in (select (o.value ->> 'waveId')::uuid from jsonb_array_elements(p_orders) o)
   order by w.id for key share;
  perform from products p
   where p.community_id = p_community
     and p.id in (select (l.value ->> 'productId')::uuid
                    from jsonb_array_elements(p_orders) o, jsonb_array_elements(o.value -> 'lines') l)
   order by p.id for key share;
  perform from wave_stock s
    join (select distinct (o.value ->> 'waveId')::uuid as wave_id, (l.value ->> 'productId')::uuid as product_id
            from jsonb_array_elements(p_orders) o, jsonb_array_elements(o.value -> 'lines') l) x
      on x.wave_id = s.wave_id and x.product_id = s.product_id
   where s.community_id = p_community order by s.wave_id, s.product_id for update of s;
  for one in
    select x.* from jsonb_to_recordset(p_orders) as x (
      "householdId" uuid, "accountId" uuid, roles text[], "waveId" uuid, "orderId" uuid, lines jsonb, "actionId" uuid,
      "inputHash" text, "requestId" text, "auditId" uuid, now timestamptz)
  loop
    begin
      answers := answers || jsonb_build_array(jsonb_build_object('answer', place_order(
        p_community, one."householdId", one."accountId", one.roles, one."waveId", one."orderId", one.lines,
        one."actionId", one."inputHash", one."requestId", one."auditId", one.now)));
    exception when sqlstate 'SD001' then
      get stacked diagnostics v_code = message_text, v_details = pg_exception_detail;
      answers := answers || jsonb_build_array(jsonb_build_object('refused', v_code, 'details', v_details::jsonb));
    end;
  end loop;
  return answers;
end $$;
