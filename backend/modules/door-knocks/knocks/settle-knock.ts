import type { settleKnock as procedure } from '@/contract/knock-history';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { chooseKnock, holdCell } from '../../campaigns/public';
import { findRound } from '../rounds/find-round';
import { followChosen } from './correct-register';
import * as doorKnocks from './door-knocks';
import { readCells, recomputeCells } from './cell-states';

/** A person chooses between knocks that contradict each other; both are kept. Refuses NOT_CONTESTED. */
export const settleKnock: Handler<typeof procedure> = async (ctx, { knockId, ...place }) => {
  const { round, clonedFrom } = await findRound(ctx.db, place);
  const cell = await holdCell(ctx.db, place);
  if (!cell) throw new Refusal('NOT_FOUND');
  const knocks = await doorKnocks.listOfCell(ctx.db, place);
  const rules = { ...place, success: round.success, clonedFrom };
  const basis = { ...place, cell, knocks };
  const [state] = await readCells(ctx, rules, [basis]);
  const chosen = knocks.find(({ id }) => id === knockId);
  if (!chosen || !state?.contested.some(({ id }) => id === knockId)) throw new Refusal('NOT_CONTESTED');
  await chooseKnock(ctx.db, place, knockId);
  const settled = { ...basis, cell: { ...cell, chosenKnockId: knockId }, version: cell.version + 1 };
  await recomputeCells(ctx, rules, [settled]);
  await followChosen(ctx, place, chosen);
  return { householdId: place.householdId };
};
