-- Keeps what a household takes if there is none of a line, as p_lines say it ("instead": {"productId", "priceFen"}; null:
-- nothing; a line without the word keeps what stands). Called after apply_order_lines, which holds the order. Only what
-- is on the list and not sold out, at the price that was seen; never what the order holds by itself, and a product
-- stands for one line only. What stood goes with its line, and when the household orders the substitute itself.
create or replace function apply_substitutes(p_community uuid, p_order uuid, p_wave uuid, p_lines jsonb)
returns void language plpgsql as $$
declare
  choice   record;
  product  products;
  taken    uuid[] := '{}';
begin
  for choice in
    select l.product_id, l.wanted, (x -> 'instead' ->> 'productId')::uuid as substitute_id,
           (x -> 'instead' ->> 'priceFen')::integer as seen, s.price_fen as kept
      from jsonb_array_elements(p_lines) x
      join order_lines l on l.community_id = p_community and l.order_id = p_order
                        and l.product_id = (x ->> 'productId')::uuid and l.wanted > 0
      left join line_substitutes s on s.community_id = l.community_id and s.order_id = l.order_id
                        and s.product_id = l.product_id and s.substitute_id = (x -> 'instead' ->> 'productId')::uuid
     where jsonb_typeof(x -> 'instead') = 'object'
     order by 1
  loop
    select * into product from products p where p.community_id = p_community and p.id = choice.substitute_id;
    perform check_line(product.name, product.is_listed or choice.kept is not null, product.limit_per_household,
                       product.measure, choice.wanted);
    perform check_seen_price(product.name, choice.seen, coalesce(choice.kept, product.price_fen));
    if choice.kept is null then perform refuse_sold_out(p_community, p_wave, product.id); end if;
    if exists (select from order_lines l where l.community_id = p_community and l.order_id = p_order
                  and l.product_id = product.id and l.wanted > 0) then
      perform refuse('SUBSTITUTE_ORDERED', jsonb_build_object('product', product.name));
    end if;
    if product.id = any (taken) then
      perform refuse('SUBSTITUTE_TWICE', jsonb_build_object('product', product.name));
    end if;
    taken := taken || product.id;
  end loop;

  delete from line_substitutes s
   where s.community_id = p_community and s.order_id = p_order
     and (s.substitute_id = any (taken)
       or exists (select from jsonb_array_elements(p_lines) x
                   where (x ->> 'productId')::uuid = s.product_id and x ? 'instead')
       or not exists (select from order_lines l where l.community_id = s.community_id and l.order_id = s.order_id
                         and l.product_id = s.product_id and l.wanted > 0)
       or exists (select from order_lines l where l.community_id = s.community_id and l.order_id = s.order_id
                     and l.product_id = s.substitute_id and l.wanted > 0)
       or exists (select from order_lines l
                    join products p on p.community_id = s.community_id and p.id = s.substitute_id
                   where l.community_id = s.community_id and l.order_id = s.order_id
                     and l.product_id = s.product_id and l.wanted > p.limit_per_household));
  insert into line_substitutes (community_id, order_id, product_id, substitute_id, price_fen)
  select l.community_id, l.order_id, l.product_id, (x -> 'instead' ->> 'productId')::uuid,
         (x -> 'instead' ->> 'priceFen')::integer
    from jsonb_array_elements(p_lines) x
    join order_lines l on l.community_id = p_community and l.order_id = p_order
                      and l.product_id = (x ->> 'productId')::uuid and l.wanted > 0
   where jsonb_typeof(x -> 'instead') = 'object';
end $$;
