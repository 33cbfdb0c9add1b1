-- Refuses PRICE_CHANGED when the price that would be kept is not the one that was seen (null: nobody says what was seen).
create function check_seen_price(p_product products, p_seen integer, p_kept integer) returns void language plpgsql as $$
begin
  if p_seen <> p_kept then
    perform refuse('PRICE_CHANGED', jsonb_build_object('product', p_product.name,
      'price', '¥' || to_char(p_kept / 100.0, 'FM999,999,990.00')));
  end if;
end $$;

-- As before (0014_catalogue.sql), and a line may say the price that was seen ("priceFen"): no other is kept.
create or replace function apply_order_lines(p_community uuid, p_order uuid, p_wave uuid, p_lines jsonb)
returns void language plpgsql as $$
declare
  change   record;
  product  products;
begin
  for change in
    select coalesce(x."productId", l.product_id) as product_id, coalesce(x.quantity, 0) as quantity,
           coalesce(x.quantity, 0) - coalesce(l.wanted, 0) as delta,
           x."priceFen" as seen, case when l.wanted > 0 then l.price_fen end as own_price
      from jsonb_to_recordset(p_lines) as x ("productId" uuid, quantity integer, "priceFen" integer)
      full join (select o.product_id, o.wanted, o.price_fen from order_lines o
                  where o.community_id = p_community and o.order_id = p_order) l
        on l.product_id = x."productId"
     where coalesce(x.quantity, 0) <> coalesce(l.wanted, 0)
        or (l.wanted > 0 and x."priceFen" <> l.price_fen)
     order by 1
  loop
    select * into product from products p
     where p.community_id = p_community and p.id = change.product_id for key share;
    if change.delta > 0 then perform check_line(product, change.product_id, change.quantity); end if;
    perform check_seen_price(product, change.seen, coalesce(change.own_price, product.price_fen));
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
