-- The catalogue that staff keep (docs/decisions/0008).

-- The shelves of the shop in their order; a product names its shelf.
create table categories (
  community_id  uuid not null references communities,
  name          text not null,
  position      integer not null,
  primary key (community_id, name)
);
insert into categories (community_id, name, position)
select community_id, category, row_number() over (partition by community_id order by min(position))
  from products group by community_id, category;

alter table suppliers
  add column contact_name_sealed   text,
  add column contact_phone_sealed  text,
  add column note                  text not null default '';

alter table products
  add column priority    text not null default 'none' check (priority in ('none', 'medicine', 'infant', 'cold')),
  add column picture_id  uuid,
  add column version     integer not null default 1;

-- A picture of no household belongs to the community: everybody in it may see it.
alter table pictures alter column household_id drop not null;

-- Who else delivers a product than its usual supplier (products.supplier_id); null terms are the product's own.
create table product_offers (
  community_id  uuid not null,
  product_id    uuid not null,
  supplier_id   uuid not null,
  case_size     integer check (case_size > 0),
  min_order     integer check (min_order > 0),
  primary key (community_id, product_id, supplier_id),
  foreign key (community_id, product_id) references products,
  foreign key (community_id, supplier_id) references suppliers
);

-- As in 0008, and a product is held against a change of its cap from the look at it to the end of the order: otherwise
-- an order that saw no cap would be missing from the stock of a cap that comes in between.
create or replace function apply_order_lines(p_community uuid, p_order uuid, p_wave uuid, p_lines jsonb)
returns void language plpgsql as $$
declare
  change   record;
  product  products;
begin
  for change in
    select coalesce(x."productId", l.product_id) as product_id, coalesce(x.quantity, 0) as quantity,
           coalesce(x.quantity, 0) - coalesce(l.wanted, 0) as delta
      from jsonb_to_recordset(p_lines) as x ("productId" uuid, quantity integer)
      full join (select o.product_id, o.wanted from order_lines o
                  where o.community_id = p_community and o.order_id = p_order) l
        on l.product_id = x."productId"
     where coalesce(x.quantity, 0) <> coalesce(l.wanted, 0)
     order by 1
  loop
    select * into product from products p
     where p.community_id = p_community and p.id = change.product_id for key share;
    if change.delta > 0 then perform check_line(product, change.product_id, change.quantity); end if;
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
