import type pg from 'pg';
import { listTables, parentsFirst, type LyingTable } from '../../backend/db/distribute-tables';

/** Tables of a community that a quiet day keeps, and why; what is not named here is what people did. */
export const standing: Readonly<Record<string, string>> = {
  buildings: 'the place',
  entrances: 'the place',
  dwellings: 'the place',
  households: 'who lives there',
  residents: 'who lives there',
  contacts: 'who lives there',
  care_flags: 'who lives there',
  register_facts: 'who lives there',
  former_people_forgotten: 'who lived there',
  role_grants: 'who may do what',
  invitations: 'how people came by their roles',
  building_codes: 'how people came by their roles',
  join_requests: 'how people came by their roles',
  community_contacts: 'whom to call',
  captain_phones: 'whom to call',
  categories: 'the catalogue',
  suppliers: 'the catalogue',
  products: 'the catalogue',
  product_offers: 'the catalogue',
  product_prices: 'the catalogue',
  supplier_certificates: 'the catalogue',
  wave_times: 'when waves close',
  pictures: 'of the community too',
};

const asked = new WeakMap<pg.Pool, Promise<string[]>>();

async function ask(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<LyingTable>(listTables);
  const isDeed = ({ name, hasCommunity }: LyingTable) => hasCommunity && !(name in standing);
  return parentsFirst(rows)
    .reverse()
    .filter(isDeed)
    .map(({ name }) => name);
}

/**
 * The tables of what people did, in an order in which they can be emptied. A test's database is asked for them once, so
 * that a new table needs no line here.
 */
export function deedTablesOf(pool: pg.Pool): Promise<string[]> {
  const known = asked.get(pool) ?? ask(pool);
  asked.set(pool, known);
  return known;
}
