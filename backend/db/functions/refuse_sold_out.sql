-- Refuses SOLD_OUT when nothing is left of a product in a wave; nothing is taken.
create or replace function refuse_sold_out(p_community uuid, p_wave uuid, p_product uuid)
returns void language plpgsql as $$
declare
  product products;
begin
  select * into product from products p where p.community_id = p_community and p.id = p_product;
  if coalesce((select s.cap - s.taken from wave_stock s where s.community_id = p_community and s.wave_id = p_wave
                  and s.product_id = p_product), product.stock_per_wave) <= 0 then
    perform refuse('SOLD_OUT', jsonb_build_object('product', product.name, 'left', 0, 'measure', product.measure));
  end if;
end $$;
