import type { listOwnExceptions as ownProcedure } from '@/contract/captain-rounds';
import type { ExceptionalDoor, listRoundExceptions as procedure } from '@/contract/round-copies';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { readOffset, writeOffset } from '../../../kernel/paging';
import * as exceptionalDoors from './exceptional-doors';
import { findRound, findRoundAt } from './find-round';
import { ownDoorsAt, type OwnDoors } from './own-doors';

interface Wanted {
  communityId: string;
  campaignId: string;
  show: 'all' | 'telling';
  cursor?: string | undefined;
  limit: number;
}

/** The doors of a round that were no plain visit. */
export const listRoundExceptions: Handler<typeof procedure> = async (ctx, input) => {
  await findRound(ctx.db, input);
  return listPage(ctx, input, null);
};

/** Those of them of which a captain is in charge, in one building. Refuses NOT_FOUND where the round had no door. */
export const listOwnExceptions: Handler<typeof ownProcedure> = async (ctx, input) => {
  await findRoundAt(ctx.db, input);
  return listPage(ctx, input, await ownDoorsAt(ctx, input));
};

async function listPage(
  ctx: Context,
  { communityId, campaignId, show, cursor, limit }: Wanted,
  own: OwnDoors | null,
): Promise<{ rows: ExceptionalDoor[]; next: string | null }> {
  const after = readOffset(cursor);
  const of = { communityId, campaignId, own, now: ctx.now };
  const found = await exceptionalDoors.list(ctx.db, { ...of, show, after, limit });
  const shown = found.slice(0, limit);
  return {
    rows: shown.map((row) => exceptionalDoors.toDoor(ctx.secrets, row)),
    next: found.length > limit ? writeOffset(shown.at(-1)?.position ?? after) : null,
  };
}
