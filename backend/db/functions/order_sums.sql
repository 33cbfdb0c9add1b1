-- Of one order: where its pieces are, and what became of its money. 'lacking' never came or came broken; what was paid
-- back after a dispute is 'refunded' (it stands in short or damaged: docs/decisions/0010).
-- What came in the place of something (instead_of) was not ordered: 'pieces' and 'ordered_fen' are without it.
-- ordered + instead = lacking + refunded + refused + owed.
drop function if exists order_sums(uuid, uuid);
create function order_sums(p_community uuid, p_order uuid) returns table (
  pieces bigint, wanted bigint, placed bigint, received bigint, sorted bigint, on_run bigint, delivered bigint,
  refused bigint, lacking bigint, refunded bigint,
  ordered_fen bigint, lacking_fen bigint, refunded_fen bigint, refused_fen bigint, owed_fen bigint,
  instead bigint, instead_fen bigint
) language sql stable as $$
  select s.pieces, s.wanted, s.placed, s.received, s.sorted, s.on_run, s.delivered, s.refused, s.gone - n.pieces,
         n.pieces, s.ordered_fen, s.gone_fen - n.fen, n.fen, s.refused_fen,
         s.ordered_fen + s.instead_fen - s.gone_fen - s.refused_fen, s.instead, s.instead_fen
    from (select coalesce(sum(l.ordered - l.cancelled) filter (where l.instead_of is null), 0)::bigint as pieces,
                 coalesce(sum(l.ordered - l.cancelled) filter (where l.instead_of is not null), 0)::bigint as instead,
                 coalesce(sum(l.wanted), 0)::bigint as wanted, coalesce(sum(l.placed), 0)::bigint as placed,
                 coalesce(sum(l.received), 0)::bigint as received, coalesce(sum(l.sorted), 0)::bigint as sorted,
                 coalesce(sum(l.on_run), 0)::bigint as on_run, coalesce(sum(l.delivered), 0)::bigint as delivered,
                 coalesce(sum(l.refused), 0)::bigint as refused, coalesce(sum(l.short + l.damaged), 0)::bigint as gone,
                 coalesce(sum((l.ordered - l.cancelled)::bigint * l.price_fen)
                            filter (where l.instead_of is null), 0)::bigint as ordered_fen,
                 coalesce(sum((l.ordered - l.cancelled)::bigint * l.price_fen)
                            filter (where l.instead_of is not null), 0)::bigint as instead_fen,
                 coalesce(sum((l.short + l.damaged)::bigint * l.price_fen), 0)::bigint as gone_fen,
                 coalesce(sum(l.refused::bigint * l.price_fen), 0)::bigint as refused_fen
            from order_lines l where l.community_id = p_community and l.order_id = p_order) s
    cross join lateral (
          select coalesce(sum(d.pieces), 0)::bigint as pieces,
                 coalesce(sum(d.pieces::bigint * l.price_fen), 0)::bigint as fen
            from disputes d
            join order_lines l on l.community_id = d.community_id and l.order_id = d.order_id
                              and l.product_id = d.product_id
           where d.community_id = p_community and d.order_id = p_order and d.answer = 'refund') n
$$;
