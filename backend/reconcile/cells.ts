import { cellOf, type CellKnock, type CellState } from '@/domain/cell-of';
import { fieldsSaid } from '@/domain/knock-said';
import { sql } from 'kysely';
import * as z from 'zod';
import type { Database } from '../db/database';
import { listCells, listKnocks, listRounds, type CellRow, type KnockRow } from './cell-rows';
import type { Difference } from './difference';

/** Opens what is sealed. */
type Open = (sealed: string) => string;

const Said = z.object({
  answers: z.record(z.string(), z.string()),
  phone: z.string().nullable(),
  careFlags: z.array(z.object({ flag: z.string(), dueOn: z.string().nullable() })).nullable(),
});

/**
 * Computes every cell of every round anew from its knocks and compares all that it says. `about` names the household and
 * what differs; one difference a cell, found: in how many columns.
 */
export const recountCells = (db: Database, open: Open): Promise<Difference[]> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => {
      await sql`set local statement_timeout = '10min'`.execute(snapshot);
      const found: Difference[] = [];
      for (const round of await listRounds(snapshot)) {
        const knocks = byHousehold(await listKnocks(snapshot, round), open);
        const cells = await listCells(snapshot, round);
        found.push(...cells.flatMap((cell) => differenceOf(round, cell, knocks.get(cell.householdId) ?? [])));
      }
      return found;
    });

function byHousehold(rows: readonly KnockRow[], open: Open): Map<string, CellKnock[]> {
  const knocks = new Map<string, CellKnock[]>();
  for (const { saidSealed, happenedAt, ...row } of rows) {
    const said = saidSealed ? fieldsSaid(Said.parse(JSON.parse(open(saidSealed)))) : {};
    const knock = { ...row, happenedAt: happenedAt.toISOString(), said };
    knocks.set(row.householdId, [...(knocks.get(row.householdId) ?? []), knock]);
  }
  return knocks;
}

function differenceOf(
  { communityId, campaignId }: { communityId: string; campaignId: string },
  cell: CellRow,
  knocks: readonly CellKnock[],
): Difference[] {
  const state = cellOf(knocks, { ...cell, disprovedAt: iso(cell.disprovedAt) });
  const stands = standsOf(cell);
  const differing = Object.entries(comesTo(cell, state)).filter(
    ([column, value]) => stands[column] !== value,
  );
  if (differing.length === 0) return [];
  const about = `campaign ${campaignId} household ${cell.householdId}: ${differing.map(([column]) => column).join(', ')}`;
  return [
    { check: 'a cell is what its knocks say', communityId, about, expected: 0, found: differing.length },
  ];
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

type Columns = Record<string, string | number | boolean | null>;

const standsOf = (cell: CellRow): Columns => ({
  outcome: cell.outcome,
  way: cell.way,
  closedAt: iso(cell.closedAt),
  closedBy: cell.closedBy,
  attempts: cell.attempts,
  triedParts: cell.triedParts,
  phoneTries: cell.phoneTries,
  kinTries: cell.kinTries,
  lastAttemptAt: iso(cell.lastAttemptAt),
  isProvisional: cell.isProvisional,
  isContested: cell.isContested,
  needsHomeService: cell.needsHomeService,
  peopleSeen: cell.peopleSeen,
  settledAs: cell.settledAs,
});

/** A cell that a person or a rule has settled stays closed as that while no knock closes it. */
function comesTo(cell: CellRow, { standing, contested, ...state }: CellState): Columns {
  const isSettled = standing === null && cell.settledAs !== null;
  return {
    ...state,
    closedAt: isSettled ? iso(cell.closedAt) : (standing?.happenedAt ?? null),
    closedBy: isSettled ? cell.closedBy : (standing?.recordedBy ?? null),
    isContested: contested.length > 0,
    settledAs: standing === null ? cell.settledAs : null,
  };
}
