import type { callSlot as calling, uncallSlot as takingBack } from '@/contract/call-ups';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdLive } from '../writing/hold-live';
import * as slots from './slots';

/**
 * Calls the next turn of a place. Refuses NOTICE_NOT_LIVE, SLOTS_CHANGED where another was called meanwhile than the screen
 * showed, NOBODY_LEFT.
 */
export const callSlot: Handler<typeof calling> = async (ctx, { communityId, noticeId, place, after }) => {
  const own = (await held(ctx, communityId, noticeId)).filter((slot) => slot.place === place);
  if ((lastCalled(own)?.id ?? null) !== after) throw new Refusal('SLOTS_CHANGED');
  const next = own.find(({ calledAt }) => !calledAt);
  if (!next) throw new Refusal('NOBODY_LEFT');
  await slots.setCalled(ctx.db, communityId, next.id, { at: ctx.now, by: ctx.actor.accountId });
  return { slotId: next.id };
};

/** Takes the last call of a place back. Refuses NOTICE_NOT_LIVE, SLOTS_CHANGED where it is not the last any more. */
export const uncallSlot: Handler<typeof takingBack> = async (ctx, { communityId, noticeId, slotId }) => {
  const all = await held(ctx, communityId, noticeId);
  const its = all.find(({ id }) => id === slotId);
  if (!its || lastCalled(all.filter(({ place }) => place === its.place)) !== its)
    throw new Refusal('SLOTS_CHANGED');
  await slots.setCalled(ctx.db, communityId, slotId, null);
  return { slotId };
};

/** Turns are called in their order: the last that was called is the one furthest back. */
const lastCalled = (own: readonly slots.SlotRow[]): slots.SlotRow | undefined =>
  own.filter(({ calledAt }) => calledAt).at(-1);

/** Nobody else calls until the transaction ends: the notice is held. */
async function held(ctx: Context, communityId: string, noticeId: string): Promise<slots.SlotRow[]> {
  if (!(await holdLive(ctx, communityId, noticeId))) throw new Refusal('NOTICE_NOT_LIVE');
  return slots.list(ctx.db, { communityId, noticeId });
}
