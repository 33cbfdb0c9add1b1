-- Checks a line that grows against the catalogue: the product's name (null: there is none), whether it is offered, how
-- many a household may have, in which measure. Refuses PRODUCT_GONE and OVER_LIMIT, naming the product.
create or replace function check_line(
  p_name text, p_is_listed boolean, p_limit integer, p_measure text, p_quantity integer
) returns void language plpgsql as $$
begin
  if p_name is null then perform refuse('NOT_FOUND'); end if;
  if not p_is_listed then
    perform refuse('PRODUCT_GONE', jsonb_build_object('product', p_name));
  end if;
  if p_quantity > p_limit then
    perform refuse('OVER_LIMIT', jsonb_build_object('product', p_name, 'limit', p_limit, 'measure', p_measure));
  end if;
end $$;
drop function if exists check_line(products, uuid, integer);
