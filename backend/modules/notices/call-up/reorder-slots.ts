import type { reorderSlots as procedure } from '@/contract/call-ups';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdLive } from '../writing/hold-live';
import * as slots from './slots';
import { tellTurns } from './tell-turns';

/**
 * Another order for the turns of a place that were not called yet: they begin one after the other from the earliest of
 * their hours, each as long as it was. Those whose hour changed are told. Refuses NOTICE_NOT_LIVE, SLOTS_CHANGED.
 */
export const reorderSlots: Handler<typeof procedure> = async (ctx, input) => {
  const { actionId, communityId, noticeId, place, slotIds } = input;
  const notice = await holdLive(ctx, communityId, noticeId);
  if (!notice) throw new Refusal('NOTICE_NOT_LIVE');
  const all = await slots.list(ctx.db, { communityId, noticeId });
  const open = all.filter((slot) => slot.place === place && !slot.calledAt);
  const moved = inNewOrder(open, slotIds);
  const changed = moved.filter(({ id, startsAt }) =>
    open.some((slot) => slot.id === id && slot.startsAt.getTime() !== startsAt.getTime()),
  );
  await slots.move(ctx.db, communityId, moved);
  const told = changed.map(({ id }) => id);
  await tellTurns(ctx, { communityId, notice, about: actionId }, told);
  return { noticeId };
};

/** Refuses SLOTS_CHANGED where the order names others than those that are open. */
function inNewOrder(open: readonly slots.SlotRow[], slotIds: readonly string[]): slots.SlotRow[] {
  const [first] = open;
  const asked = slotIds.map((id) => open.find((slot) => slot.id === id));
  if (!first || new Set(slotIds).size !== open.length || asked.length !== open.length)
    throw new Refusal('SLOTS_CHANGED');
  let at = first.startsAt.getTime();
  return asked.map((slot, index) => {
    if (!slot) throw new Refusal('SLOTS_CHANGED');
    const startsAt = new Date(at);
    at += slot.endsAt.getTime() - slot.startsAt.getTime();
    return { ...slot, position: first.position + index, startsAt, endsAt: new Date(at) };
  });
}
