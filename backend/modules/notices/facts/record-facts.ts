import { noticeCell } from '@/domain/notice-cell';
import type { NoticeCloses } from '@/contract/notices';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { holdCell, putCells, type CellPlace, type HeldCell } from '../../campaigns/public';
import { closesOf } from './closes-of';
import * as noticeFacts from './notice-facts';

/** What a cell has of a knock-door round and a notice has not. */
const noAttempts = {
  ...{ attempts: 0, triedParts: 0, phoneTries: 0, kinTries: 0, lastAttemptAt: null },
  ...{ isProvisional: false, isContested: false, peopleSeen: null },
} as const;

/**
 * Adds facts of one household to a notice and writes what its cell comes to. Also after the notice has ended: what
 * happened has happened; a cell that was settled otherwise keeps its numbers in the campaign's frozen counts. Answers
 * whether the cell is closed. Refuses NOT_FOUND where the household has no cell.
 */
export async function recordFacts(
  ctx: Context,
  place: CellPlace,
  facts: readonly noticeFacts.NewFact[],
): Promise<{ isClosed: boolean }> {
  const closes = await closesOf(ctx.db, place);
  const cell = closes && (await holdCell(ctx.db, place));
  if (!cell) throw new Refusal('NOT_FOUND');
  const added = await noticeFacts.add(ctx.db, place, facts);
  if (added === 0) return { isClosed: cell.closedAt !== null };
  return writeCell(ctx, place, { cell, closes });
}

async function writeCell(
  ctx: Context,
  place: CellPlace,
  { cell, closes }: { cell: HeldCell; closes: NoticeCloses },
): Promise<{ isClosed: boolean }> {
  const now = noticeCell(await noticeFacts.list(ctx.db, place), closes);
  const values = { ...noAttempts, ...now, householdId: place.householdId, version: cell.version + 1 };
  await putCells(ctx.db, place, { cells: [values], now: ctx.now });
  return { isClosed: now.closedAt !== null || cell.settledAs !== null };
}
