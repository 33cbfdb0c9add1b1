import type { CommunityCounts, CountTotals } from '@/contract/community-counts';
import { beijingDay } from '@/domain/beijing-day';
import type { Context } from '../../../kernel/context';
import { readOffset, writeOffset } from '../../../kernel/paging';
import * as dayCounts from './community-day-counts';

interface Page {
  cursor?: string | undefined;
  limit: number;
}
interface Answer {
  rows: CommunityCounts[];
  next: string | null;
  totals: CountTotals;
}

const onWire = <F extends { countedAt: Date | null }>(figures: F) => ({
  ...figures,
  countedAt: figures.countedAt?.toISOString() ?? null,
});

/** A page of the communities of a place above them, and what all of them come to. */
export async function listCounts(
  ctx: Context,
  scope: dayCounts.Scope,
  { cursor, limit }: Page,
): Promise<Answer> {
  const shown = readOffset(cursor);
  const day = beijingDay(ctx.now.toISOString());
  const found = await dayCounts.list(ctx.db, { scope, day, skip: shown, limit: limit + 1 });
  return {
    rows: found.slice(0, limit).map(onWire),
    next: found.length > limit ? writeOffset(shown + limit) : null,
    totals: onWire(await dayCounts.sum(ctx.db, { scope, day })),
  };
}
