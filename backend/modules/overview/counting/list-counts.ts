import type {
  CommunityCounts,
  CountTotals,
  listCountyCounts as ofCounty,
  listTeamCounts as ofTeam,
} from '@/contract/community-counts';
import { beijingDay } from '@/domain/beijing-day';
import type { Context } from '../../../kernel/context';
import { pageAt, readOffset } from '../../../kernel/paging';
import type { Handler } from '../../../kernel/implement';
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
async function listCounts(ctx: Context, scope: dayCounts.Scope, { cursor, limit }: Page): Promise<Answer> {
  const offset = readOffset(cursor);
  const day = beijingDay(ctx.now.toISOString());
  const found = await dayCounts.list(ctx.db, { scope, day, skip: offset, limit: limit + 1 });
  return {
    ...pageAt(found.map(onWire), { offset, limit }),
    totals: onWire(await dayCounts.sum(ctx.db, { scope, day })),
  };
}

/** The communities of a county in numbers. */
export const listCountyCounts: Handler<typeof ofCounty> = (ctx, { countyId, ...page }) =>
  listCounts(ctx, { countyId }, page);

/** The communities of a team in numbers. */
export const listTeamCounts: Handler<typeof ofTeam> = (ctx, { teamId, ...page }) =>
  listCounts(ctx, { teamId }, page);
