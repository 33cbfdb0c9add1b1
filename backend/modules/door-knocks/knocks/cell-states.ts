import { cellOf, type CellFacts, type CellKnock, type CellState } from '@/domain/cell-of';
import { fieldsSaid } from '@/domain/knock-said';
import type { SuccessRule } from '@/contract/door-knocks';
import type { Context } from '../../../kernel/context';
import type { Secrets } from '../../../kernel/secrets';
import { putCells, type CellValues, type HeldCell } from '../../campaigns/public';
import { householdsOf, nobody, type CellHousehold } from './cell-households';
import type { KnockRow } from './door-knocks';
import { openSaid } from './said';

/** A knock as the rule of cells reads it. */
export const toCellKnock = (secrets: Secrets, row: KnockRow): CellKnock => ({
  ...row,
  happenedAt: row.happenedAt.toISOString(),
  said: row.saidSealed ? fieldsSaid(openSaid(secrets, row.saidSealed)) : {},
});

/** The rules of a round by which its cells are read. */
export interface CellRules {
  communityId: string;
  campaignId: string;
  success: SuccessRule;
  clonedFrom: string | null;
}

/** What a cell's facts are read with: its knocks, and what was decided about it. */
export interface CellBasis {
  householdId: string;
  cell: Pick<HeldCell, 'chosenKnockId' | 'disprovedAt'>;
  knocks: readonly KnockRow[];
}

type Reading = Pick<Context, 'db' | 'secrets'>;

/**
 * What the knocks of some cells come to (src/domain/cell-of.ts), in their order; voided ones say nothing. The register is
 * asked about those households alone of which it decides something.
 */
export async function readCells(
  ctx: Reading,
  rules: CellRules,
  bases: readonly CellBasis[],
): Promise<CellState[]> {
  const asked = bases.filter((basis) => hangsOnRegister(rules, basis));
  const ids = asked.map(({ householdId }) => householdId);
  const households = ids.length > 0 ? await householdsOf(ctx.db, rules, ids) : none;
  return bases.map((basis) => stateOf(ctx, rules, basis, households.get(basis.householdId) ?? nobody));
}

const none: ReadonlyMap<string, CellHousehold> = new Map();

/** Who lives there, where everybody is to be seen; whether anybody does, where somebody says that nobody does. */
const hangsOnRegister = ({ success }: CellRules, { knocks }: CellBasis): boolean =>
  success === 'everyoneSeen' || knocks.some(({ outcome }) => outcome === 'vacant');

function stateOf(
  { secrets }: Reading,
  { success }: CellRules,
  { cell, knocks }: CellBasis,
  { residents, isVacant, wasVacant }: CellHousehold,
): CellState {
  const facts: CellFacts = {
    ...{ success, residents },
    isKnownVacant: isVacant || wasVacant,
    chosenKnockId: cell.chosenKnockId,
    disprovedAt: cell.disprovedAt?.toISOString() ?? null,
  };
  const valid = knocks.filter(({ voidedAt }) => voidedAt === null);
  return cellOf(
    valid.map((row) => toCellKnock(secrets, row)),
    facts,
  );
}

/** A cell whose facts have changed, and what they come to; `version` is the number of its last change. */
export interface ChangedCell {
  householdId: string;
  version: number;
  state: CellState;
}

/** Writes held cells, each household once. */
export async function writeCells(
  { db, now }: Pick<Context, 'db' | 'now'>,
  rules: Pick<CellRules, 'communityId' | 'campaignId'>,
  changed: readonly ChangedCell[],
): Promise<void> {
  if (changed.length > 0) await putCells(db, rules, { cells: changed.map(toCellValues), now });
}

/** What is written of a cell. */
export function toCellValues({ householdId, version, state }: ChangedCell): CellValues {
  const { standing, contested, ...values } = state;
  return {
    ...{ ...values, householdId, version },
    closedAt: standing?.happenedAt ?? null,
    closedBy: standing?.recordedBy ?? null,
    isContested: contested.length > 0,
  };
}

/** Reads held cells anew and writes what they come to, each household once; answers it in their order. */
export async function recomputeCells(
  ctx: Reading & Pick<Context, 'now'>,
  rules: CellRules,
  bases: readonly (CellBasis & { version: number })[],
): Promise<ChangedCell[]> {
  const states = await readCells(ctx, rules, bases);
  const changed = bases.flatMap(({ householdId, version }, at) => {
    const state = states[at];
    return state ? [{ householdId, version, state }] : [];
  });
  await writeCells(ctx, rules, changed);
  return changed;
}
