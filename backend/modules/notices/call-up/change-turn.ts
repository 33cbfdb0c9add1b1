import type {
  askForSlot as asking,
  declineSlotWish as declining,
  moveTurn as moving,
} from '@/contract/call-ups';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import { holdLive } from '../writing/hold-live';
import * as slots from './slots';
import * as slotWishes from './slot-wishes';
import { tellAtHome, tellTurns } from './tell-turns';
import * as turns from './turns';

interface Place {
  communityId: string;
  noticeId: string;
  householdId: string;
}

/**
 * A household asks for another time, and says why. Refuses NOTICE_NOT_LIVE, SLOT_CALLED when its turn has come, NOT_FOUND
 * where it has none.
 */
export const askForSlot: Handler<typeof asking> = async (ctx, { actionId, wish, reason, ...place }) => {
  await heldTurn(ctx, place);
  const asked = { id: actionId, wish, reasonSealed: ctx.secrets.seal(reason) };
  await slotWishes.put(ctx.db, place, { ...asked, at: ctx.now, by: ctx.actor.accountId });
  return { householdId: place.householdId };
};

/** Staff leave the turn as it is, with a word. Refuses NO_OPEN_WISH. */
export const declineSlotWish: Handler<typeof declining> = async (ctx, { actionId, answer, ...place }) => {
  const how = { as: 'declined', answer, at: ctx.now, by: ctx.actor.accountId } as const;
  if (!(await slotWishes.settle(ctx.db, place, how))) throw new Refusal('NO_OPEN_WISH');
  const { communityId, householdId, noticeId } = place;
  const facts = { noticeId, answer };
  await announce(ctx, [
    announcementOf({ kind: 'turnKept', communityId, householdId, about: actionId, facts }),
  ]);
  return { householdId };
};

/**
 * Staff give a household another turn, or serve it at home; what it asked for is settled by that, and it is told. Refuses
 * NOTICE_NOT_LIVE, SLOT_CALLED when the turn that it has, or is to have, was called, SLOTS_CHANGED for one that is not there,
 * NOT_FOUND where it has none.
 */
export const moveTurn: Handler<typeof moving> = async (ctx, { actionId, slotId, ...place }) => {
  const notice = await heldTurn(ctx, place);
  const { communityId, noticeId, householdId } = place;
  if (slotId !== null) await refuseCalled(ctx, { communityId, noticeId, slotId });
  await turns.put(ctx.db, { communityId, noticeId }, { householdId, slotId });
  const how = { as: 'moved', answer: null, at: ctx.now, by: ctx.actor.accountId } as const;
  await slotWishes.settle(ctx.db, place, how);
  const told = { communityId, notice, about: actionId };
  if (slotId === null) await tellAtHome(ctx, told, householdId);
  else await tellTurns(ctx, { ...told, only: householdId }, [slotId]);
  return { householdId };
};

async function refuseCalled(
  ctx: Context,
  { communityId, noticeId, slotId }: { communityId: string; noticeId: string; slotId: string },
): Promise<void> {
  const slot = (await slots.list(ctx.db, { communityId, noticeId })).find(({ id }) => id === slotId);
  // Planned anew meanwhile.
  if (!slot) throw new Refusal('SLOTS_CHANGED');
  if (slot.calledAt) throw new Refusal('SLOT_CALLED');
}

/** The notice, held, of a household whose turn has not come yet. */
async function heldTurn(ctx: Context, { communityId, noticeId, householdId }: Place) {
  const notice = await holdLive(ctx, communityId, noticeId);
  if (!notice) throw new Refusal('NOTICE_NOT_LIVE');
  const turn = await turns.find(ctx.db, { communityId, noticeId }, householdId);
  if (!turn) throw new Refusal('NOT_FOUND');
  if (turn.calledAt) throw new Refusal('SLOT_CALLED');
  return notice;
}
