-- Refuses PRICE_CHANGED when the price that would be kept is not the one that was seen (null: nobody says what was seen).
create or replace function check_seen_price(p_name text, p_seen integer, p_kept integer)
returns void language plpgsql as $$
begin
  if p_seen <> p_kept then
    perform refuse('PRICE_CHANGED', jsonb_build_object('product', p_name,
      'price', '¥' || to_char(p_kept / 100.0, 'FM999,999,990.00')));
  end if;
end $$;
drop function if exists check_seen_price(products, integer, integer);
