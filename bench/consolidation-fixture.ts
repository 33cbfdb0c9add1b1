import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID } from '../backend/demo';
import { demoAccountId } from '../backend/demo/people';

const community = sql.lit(COMMUNITY_ID);

/** A wave that closed yesterday with 5,000 lines of 625 households to 10 suppliers with 20 products each. */
export async function givenFiveThousandLines({ db }: BenchDatabase): Promise<string> {
  const waveId = v7();
  await sql`
    insert into waves (community_id, id, kind, opens_at, closes_at, deliver_by, closed_at)
    values (${community}, ${waveId}, 'evening', '2026-11-21T05:00:00Z', '2026-11-21T10:30:00Z',
            '2026-11-22T04:00:00Z', '2026-11-21T10:30:00Z')`.execute(db);
  await sql`
    insert into suppliers (community_id, id, name)
    select ${community}, gen_random_uuid(), '供应商' || n from generate_series(1, 10) n`.execute(db);
  await sql`
    insert into products (community_id, id, supplier_id, name, category, measure, price_fen, position, is_listed)
    select ${community}, gen_random_uuid(), s.id, s.name || '的货' || n, '其他', '份', 100 + n, 1000 + n, false
      from suppliers s, generate_series(1, 20) n where s.name like '供应商%'`.execute(db);
  await sql`
    insert into orders (community_id, id, wave_id, household_id, placed_by, on_behalf, placed_at, updated_at)
    select ${community}, gen_random_uuid(), ${waveId}, id, ${demoAccountId('lin')}, true, '2026-11-21T06:00:00Z',
           '2026-11-21T06:00:00Z'
      from households order by id limit 625`.execute(db);
  await sql`
    insert into order_lines (community_id, order_id, product_id, supplier_id, price_fen, ordered, wanted)
    select ${community}, o.id, p.id, p.supplier_id, p.price_fen, 2, 2
      from orders o
      join lateral (select * from products where position > 1000
                     order by md5(products.id::text || o.id::text) limit 8) p on true
     where o.wave_id = ${waveId}`.execute(db);
  return waveId;
}
