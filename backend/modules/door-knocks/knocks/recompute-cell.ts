import { cellOf, type CellFacts, type CellKnock, type CellState } from '@/domain/cell-of';
import { fieldsSaid } from '@/domain/knock-said';
import type { SuccessRule } from '@/contract/door-knocks';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Secrets } from '../../../kernel/secrets';
import { putCell, type CellPlace, type HeldCell } from '../../campaigns/public';
import type { KnockRow } from './door-knocks';
import { openSaid } from './said';

interface Household {
  residents: string[];
  isVacant: boolean;
  wasVacant: boolean;
}

/** A knock as the rule of cells reads it. */
export const toCellKnock = (secrets: Secrets, row: KnockRow): CellKnock => ({
  ...row,
  happenedAt: row.happenedAt.toISOString(),
  said: row.saidSealed ? fieldsSaid(openSaid(secrets, row.saidSealed)) : {},
});

/** What of the household decides about its cell: who is to be seen, and whether it is vacant by another word. */
async function householdOf(
  { db }: Pick<Context, 'db'>,
  { communityId, campaignId, householdId }: CellPlace,
  clonedFrom: string | null,
): Promise<Household> {
  const { rows } = await sql<Household>`
    select h.is_vacant,
           array(select r.id from residents r
                  where r.community_id = ${communityId} and r.household_id = h.id and r.ended_at is null) as residents,
           exists (select from cells c
                    where c.community_id = ${communityId} and c.campaign_id = ${clonedFrom}
                      and c.campaign_id <> ${campaignId} and c.household_id = h.id
                      and c.closed_at is not null and c.outcome = 'vacant') as was_vacant
      from households h
     where h.community_id = ${communityId} and h.id = ${householdId}`.execute(db);
  return rows[0] ?? { residents: [], isVacant: false, wasVacant: false };
}

/** What a cell's facts are read with: what was decided about it, and the rules of its round. */
export interface CellBasis {
  cell: Pick<HeldCell, 'chosenKnockId' | 'disprovedAt'>;
  success: SuccessRule;
  clonedFrom: string | null;
  knocks: readonly KnockRow[];
}

/** What the knocks of a cell come to (src/domain/cell-of.ts); voided ones say nothing. */
export async function readCell(
  ctx: Pick<Context, 'db' | 'secrets'>,
  place: CellPlace,
  { cell, success, clonedFrom, knocks }: CellBasis,
): Promise<CellState> {
  const household = await householdOf(ctx, place, clonedFrom);
  const facts: CellFacts = {
    success,
    residents: household.residents,
    isKnownVacant: household.isVacant || household.wasVacant,
    chosenKnockId: cell.chosenKnockId,
    disprovedAt: cell.disprovedAt?.toISOString() ?? null,
  };
  const valid = knocks.filter(({ voidedAt }) => voidedAt === null);
  return cellOf(
    valid.map((row) => toCellKnock(ctx.secrets, row)),
    facts,
  );
}

/** Writes what the knocks of a held cell come to. `version` is the number of its last change. */
export async function recomputeCell(
  ctx: Pick<Context, 'db' | 'now' | 'secrets'>,
  place: CellPlace,
  { version, ...basis }: CellBasis & { version: number },
): Promise<CellState> {
  const state = await readCell(ctx, place, basis);
  await putCell(ctx.db, place, { ...valuesOf(state), version, now: ctx.now });
  return state;
}

const valuesOf = ({ standing, contested, ...state }: CellState) => ({
  ...state,
  closedAt: standing?.happenedAt ?? null,
  closedBy: standing?.recordedBy ?? null,
  isContested: contested.length > 0,
});
