import type { JoinCase } from '@/contract/join-cases';
import type { JoinKind } from '@/contract/joining';
import type { Context } from '../../../kernel/context';
import { pageOf, readCursor } from '../../../kernel/paging';
import { describeCases } from './describe-cases';
import * as joinRequests from './join-requests';

interface Wanted {
  communityId: string;
  entranceId: string | null;
  kind: JoinKind | null;
}

/** One page of what waits, the oldest first. */
export async function listCases(
  ctx: Context,
  wanted: Wanted,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ rows: JoinCase[]; next: string | null }> {
  const found = await joinRequests.listOpen(ctx.db, wanted, readCursor(cursor), limit + 1);
  const { rows, next } = pageOf(found, limit, ({ askedAt, id }) => ({ at: askedAt, id }));
  return { next, rows: await describeCases(ctx, rows) };
}
