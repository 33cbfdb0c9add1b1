import { sql } from 'kysely';
import pg from 'pg';
import { v7 } from 'uuid';
import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID } from '../backend/demo';
import { demoAccountId } from '../backend/demo/people';
import { BENCH_NOW } from './order-fixture';

/** The tables of a community with a round, and which of their columns lead to rows of it. */
const copied: Readonly<Record<string, readonly string[]>> = {
  communities: ['id'],
  buildings: ['community_id', 'id'],
  entrances: ['community_id', 'id', 'building_id'],
  dwellings: ['community_id', 'id', 'entrance_id'],
  households: ['community_id', 'id', 'entrance_id', 'dwelling_id'],
  campaigns: ['community_id', 'id'],
  rounds: ['community_id', 'campaign_id'],
  cells: ['community_id', 'campaign_id', 'household_id'],
};

/** A round, or a roll-call, over every household of the demo; nobody is reached yet. */
export async function givenRound(
  { db }: BenchDatabase,
  kind: 'round' | 'rollCall' = 'round',
): Promise<string> {
  const campaignId = v7();
  const by = demoAccountId('lin');
  await sql`
    insert into campaigns (community_id, id, kind, number, title, audience, opened_cells, deadline_at, opened_at, opened_by)
    select ${COMMUNITY_ID}, ${campaignId}, ${kind}, (select count(*) + 1 from campaigns), '敲门',
           '{"anyOf":[],"except":[]}', count(*), ${BENCH_NOW}::timestamptz + interval '1 day', ${BENCH_NOW}, ${by}
      from households where community_id = ${COMMUNITY_ID} and ended_at is null`.execute(db);
  await sql`
    insert into rounds (community_id, campaign_id, form, success, buttons)
    values (${COMMUNITY_ID}, ${campaignId}, '[]', 'doorOpened', 4)`.execute(db);
  await sql`
    insert into cells (community_id, campaign_id, household_id, origin, changed_at)
    select ${COMMUNITY_ID}, ${campaignId}, id, 'opened', ${BENCH_NOW} from households
     where community_id = ${COMMUNITY_ID} and ended_at is null`.execute(db);
  return campaignId;
}

/** The community with its rounds once more, `times` times: households and cells of as many others beside it. */
export async function copyCommunity({ url }: BenchDatabase, times: number): Promise<void> {
  // A connection of its own: one of the pool is given up when it is silent for as long as this may take.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // As a restore would: what is copied is consistent, and a million rows are looked up nowhere.
  await client.query('set statement_timeout = 0; set session_replication_role = replica');
  for (const [table, mapped] of Object.entries(copied)) {
    const { rows } = await client.query<{ column: string }>(
      `select column_name as column from information_schema.columns
        where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    const columns = rows.map(({ column }) => column);
    const values = columns.map((one) => {
      if (mapped.includes(one)) return `md5(t.${one}::text || n)::uuid`;
      return table === 'communities' && one === 'name' ? `t.name || n` : `t.${one}`;
    });
    const key = table === 'communities' ? 'id' : 'community_id';
    await client.query(
      `insert into ${table} (${columns.join(', ')})
       select ${values.join(', ')} from ${table} t cross join generate_series(1, ${times}) n where t.${key} = $1`,
      [COMMUNITY_ID],
    );
  }
  await client.query('analyze');
  await client.end();
}
