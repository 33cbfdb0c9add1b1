import type {
  getHouseholdMoney as oneProcedure,
  HouseholdMoney,
  listEntranceMoney as entranceProcedure,
  listHouseholdMoney as procedure,
} from '@/contract/ledger-lists';
import { openOf } from '@/domain/ledger/open-amount';
import { sql, type RawBuilder } from 'kysely';
import { climbing, topDown } from '../../../db/doors';
import type { Database } from '../../../db/database';
import type { Handler } from '../../../kernel/implement';
import { pageAt, readOffset } from '../../../kernel/paging';
import { Refusal } from '../../../kernel/refusal';
import { balanceOf } from '../entries/balances';
import { findAccount } from './find-account';
import { sumsOf } from './sums';

interface MoneyRow {
  householdId: string;
  placeLabel: string;
  hasEnded: boolean;
  balanceFen: number;
}

const toMoney = ({ balanceFen, ...row }: MoneyRow): HouseholdMoney => ({ ...row, ...openOf(balanceFen) });

async function list(db: Database, communityId: string, rest: RawBuilder<unknown>): Promise<MoneyRow[]> {
  const { rows } = await sql<MoneyRow>`
    with sums as (${sumsOf(communityId, 'household')})
    select d.household_id, d.label as place_label, d.ended_at is not null as has_ended,
           coalesce(s.balance_fen, 0)::bigint as balance_fen
      from doors d left join sums s on s.subject_id = d.household_id
     where d.community_id = ${communityId} and ${rest}`.execute(db);
  return rows;
}

/** All households with something open either way, in door order. */
export async function readOpen(db: Database, communityId: string, most: number): Promise<HouseholdMoney[]> {
  const rest = sql`s.balance_fen <> 0 order by ${climbing('d')}, d.household_id limit ${most}`;
  return (await list(db, communityId, rest)).map(toMoney);
}

/** Households with something open either way, in door order; those that have moved out among them. */
export const listHouseholdMoney: Handler<typeof procedure> = async (
  ctx,
  { communityId, onlyBuildingId, cursor, limit },
) => {
  const offset = readOffset(cursor);
  const building = onlyBuildingId ? sql`and d.building_id = ${onlyBuildingId}` : sql``;
  const rest = sql`s.balance_fen <> 0 ${building}
    order by ${climbing('d')}, d.household_id offset ${offset} limit ${limit + 1}`;
  return pageAt((await list(ctx.db, communityId, rest)).map(toMoney), { offset, limit });
};

/** All doors of one entrance, top floor first, with what is open. */
export const listEntranceMoney: Handler<typeof entranceProcedure> = async (
  ctx,
  { communityId, entranceId },
) => {
  const rest = sql`d.entrance_id = ${entranceId} and (d.ended_at is null or s.balance_fen <> 0)
    order by ${topDown('d')}, d.household_id limit 1000`;
  return { rows: (await list(ctx.db, communityId, rest)).map(toMoney) };
};

/** One household; by its own account alone, so that a sheet opens at once. */
export const getHouseholdMoney: Handler<typeof oneProcedure> = async (ctx, { communityId, householdId }) => {
  const { rows } = await sql<Omit<MoneyRow, 'balanceFen'>>`
    select d.household_id, d.label as place_label, d.ended_at is not null as has_ended from doors d
     where d.community_id = ${communityId} and d.household_id = ${householdId}`.execute(ctx.db);
  const [door] = rows;
  if (!door) throw new Refusal('NOT_FOUND');
  const account = await findAccount(ctx.db, communityId, { kind: 'household', id: householdId });
  const balanceFen = account ? await balanceOf(ctx.db, communityId, account) : 0;
  return toMoney({ ...door, balanceFen });
};
