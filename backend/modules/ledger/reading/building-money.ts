import type { BuildingMoney, listBuildingMoney as procedure } from '@/contract/ledger-lists';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Handler } from '../../../kernel/implement';
import { sumsOf } from './sums';

/** Owed and paid by building, in the order in which people walk past them; of households that have moved out too. */
export async function readBuildings(db: Database, communityId: string): Promise<BuildingMoney[]> {
  const { rows } = await sql<BuildingMoney>`
    with sums as (${sumsOf(communityId, 'household')})
    select d.building_id, d.building_name,
           coalesce(sum(s.charged_fen), 0)::bigint as charged_fen, coalesce(sum(s.paid_fen), 0)::bigint as paid_fen,
           coalesce(sum(s.balance_fen) filter (where s.balance_fen > 0), 0)::bigint as owed_fen,
           coalesce(-sum(s.balance_fen) filter (where s.balance_fen < 0), 0)::bigint as credit_fen,
           (count(*) filter (where s.balance_fen > 0))::int as owing_households
      from sums s join doors d on d.community_id = ${communityId} and d.household_id = s.subject_id
     group by d.building_id, d.building_name, d.building_position
     order by d.building_position limit 300`.execute(db);
  return rows;
}

/** The money page, building by building. */
export const listBuildingMoney: Handler<typeof procedure> = async (ctx, { communityId }) => ({
  rows: await readBuildings(ctx.db, communityId),
});
