-- What an order comes to, in 分.
create or replace function order_total_fen(p_community uuid, p_order uuid) returns bigint language sql stable as $$
  select coalesce(sum((l.ordered - l.cancelled)::bigint * l.price_fen), 0)
    from order_lines l where l.community_id = p_community and l.order_id = p_order
$$;
