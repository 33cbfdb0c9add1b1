import type { DoorKnock, listDoorKnocks as procedure } from '@/contract/knock-history';
import type { CellState } from '@/domain/cell-of';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import type { CellPlace } from '../../campaigns/public';
import { findRound } from '../rounds/find-round';
import * as doorKnocks from './door-knocks';
import { readCells } from './cell-states';
import { openSaid } from './said';

interface Decided {
  chosenKnockId: string | null;
  disprovedAt: Date | null;
}

/** Every knock of a household in a round; which of them stands, and which contradict each other. */
export const listDoorKnocks: Handler<typeof procedure> = async (ctx, place) => {
  const { round, clonedFrom } = await findRound(ctx.db, place);
  const cell = await findDecided(ctx, place);
  if (!cell) throw new Refusal('NOT_FOUND');
  const knocks = await doorKnocks.listOfCell(ctx.db, place);
  const rules = { ...place, success: round.success, clonedFrom };
  const [state] = await readCells(ctx, rules, [{ ...place, cell, knocks }]);
  const names = await doorKnocks.namesOf(ctx, place);
  return { rows: knocks.slice(-100).map((row) => toDoorKnock(ctx, row, { state, names })) };
};

async function findDecided(
  { db }: Context,
  { communityId, campaignId, householdId }: CellPlace,
): Promise<Decided | undefined> {
  const { rows } = await sql<Decided>`
    select c.chosen_knock_id, c.disproved_at from cells c
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId}
       and c.household_id = ${householdId}`.execute(db);
  return rows[0];
}

function toDoorKnock(
  { secrets }: Context,
  row: doorKnocks.KnockRow,
  { state, names }: { state: CellState | undefined; names: ReadonlyMap<string, string> },
): DoorKnock {
  const { id, outcome, way, enteredFrom, peopleCount, isLate } = row;
  const said = row.saidSealed ? openSaid(secrets, row.saidSealed) : null;
  return {
    ...{ id, outcome, way, enteredFrom, peopleCount, isLate },
    happenedAt: row.happenedAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    byName: names.get(row.recordedBy) ?? '',
    answers: said?.answers ?? {},
    remark: said?.remark ?? null,
    isVoided: row.voidedAt !== null,
    isContested: state?.contested.some((one) => one.id === id) ?? false,
    stands: state?.standing?.id === id,
  };
}
