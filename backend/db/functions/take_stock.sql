-- Moves the stock of a capped product; locks its row until the transaction ends. Refuses SOLD_OUT.
create or replace function take_stock(p_community uuid, p_wave uuid, p_product uuid, p_delta integer)
returns void language plpgsql as $$
declare
  product products;
  free    integer;
begin
  select * into product from products p where p.community_id = p_community and p.id = p_product;
  if not exists (select from wave_stock s where s.community_id = p_community and s.wave_id = p_wave
                    and s.product_id = p_product) then
    -- A cap may come when the wave has orders already: they hold their pieces, also beyond the cap.
    insert into wave_stock (community_id, wave_id, product_id, cap, taken)
    select p_community, p_wave, p_product, greatest(product.stock_per_wave, held.pieces), held.pieces
      from (select coalesce(sum(l.ordered - l.cancelled), 0)::int as pieces
              from orders o join order_lines l on l.community_id = o.community_id and l.order_id = o.id
             where o.community_id = p_community and o.wave_id = p_wave and l.product_id = p_product) held
    on conflict do nothing;
  end if;
  update wave_stock s set taken = s.taken + p_delta
   where s.community_id = p_community and s.wave_id = p_wave and s.product_id = p_product
     and s.taken + p_delta <= s.cap;
  if found then return; end if;
  select s.cap - s.taken into free from wave_stock s
   where s.community_id = p_community and s.wave_id = p_wave and s.product_id = p_product;
  perform refuse('SOLD_OUT', jsonb_build_object(
    'product', product.name, 'left', free, 'measure', product.measure));
end $$;
drop function if exists take_stock(uuid, uuid, products, integer);
