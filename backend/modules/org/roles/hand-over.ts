import type { handOver as procedure } from '@/contract/roles';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { placeLabel } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import * as accounts from '../accounts/accounts';
import { endRole } from './end-role';
import { refuseUnlessMayGive } from './may-give';
import * as roleGrants from './role-grants';
import { sameCaptain } from '../texts';

/**
 * All entrances change hands or none. Between the old captain's last moment and the new one's first there is no gap; an
 * end that was set for the old captain holds for the new one too.
 */
export const handOver: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, fromAccountId, toAccountId, entranceIds } = input;
  await refuseUnlessMayGive(ctx, communityId, 'captain');
  if (fromAccountId === toAccountId) throw new Refusal('INVALID_INPUT', sameCaptain);
  const to = { accountId: toAccountId, communityId, now: ctx.now };
  if (!(await accounts.isOfCommunity(ctx.db, to))) throw new Refusal('NOT_FOUND');
  const at = input.startsAt && new Date(input.startsAt) > ctx.now ? new Date(input.startsAt) : ctx.now;
  const chosen = [...new Set(entranceIds)];
  for (const entranceId of chosen) {
    await moveEntrance(ctx, { communityId, fromAccountId, toAccountId, entranceId, at });
  }
  return { entrances: chosen.length, startsAt: at.toISOString() };
};

interface Move {
  communityId: string;
  fromAccountId: string;
  toAccountId: string;
  entranceId: string;
  at: Date;
}

async function moveEntrance(ctx: Context, move: Move): Promise<void> {
  const { communityId, entranceId, at } = move;
  const held = await roleGrants.holdCaptaincy(ctx.db, {
    accountId: move.fromAccountId,
    communityId,
    entranceId,
    at,
  });
  if (!held)
    throw new Refusal('NOT_CAPTAIN_THERE', {
      place: await placeLabel(ctx.db, 'entrance', { communityId, entranceId }),
    });
  await endRole(ctx, held, at);
  await roleGrants.addOnce(ctx.db, {
    id: newId(),
    accountId: move.toAccountId,
    role: 'captain',
    level: 'entrance',
    communityId,
    entranceId,
    householdId: null,
    grantedBy: ctx.actor.accountId,
    now: ctx.now,
    startsAt: at,
    endsAt: held.endsAt,
  });
}
