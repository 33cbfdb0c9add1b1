import type {
  JoinCase,
  listRequests as forStaff,
  listEntranceRequests as ofEntrance,
} from '@/contract/join-cases';
import type { JoinKind } from '@/contract/joining';
import type { Context } from '../../../kernel/context';
import { pageOf, readCursor } from '../../../kernel/paging';
import type { Handler } from '../../../kernel/implement';
import { describeCases } from './describe-cases';
import * as joinRequests from './join-requests';

interface Wanted {
  communityId: string;
  entranceId: string | null;
  kind: JoinKind | null;
}

/** One page of what waits, the oldest first. */
async function listCases(
  ctx: Context,
  wanted: Wanted,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ rows: JoinCase[]; next: string | null }> {
  const found = await joinRequests.listOpen(ctx.db, wanted, readCursor(cursor), limit + 1);
  const { rows, next } = pageOf(found, limit, ({ askedAt, id }) => ({ at: askedAt, id }));
  return { next, rows: await describeCases(ctx, rows) };
}

/** What staff can decide on: all of it, so that nobody waits for a captain who is ill. */
export const listRequests: Handler<typeof forStaff> = (ctx, { communityId, kind = null, ...page }) =>
  listCases(ctx, { communityId, entranceId: null, kind }, page);

/** What a captain has to decide on for one entrance. */
export const listEntranceRequests: Handler<typeof ofEntrance> = (ctx, { communityId, entranceId, ...page }) =>
  listCases(ctx, { communityId, entranceId, kind: null }, page);
