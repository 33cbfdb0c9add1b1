import type { DisputeCause, openDispute as procedure } from '@/contract/disputes';
import { isDisputable } from '@/domain/disputes';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { isPictureOf, livesThere } from '../../orders/public';
import type { DeliveredLine } from './delivered-lines';
import * as deliveredLines from './delivered-lines';
import * as disputes from './disputes';

interface DisputedLine {
  productId: string;
  cause: DisputeCause;
  pieces: number;
}

/** The household's word that something is wrong with what was delivered; an acknowledgement does not bar it. */
export const openDispute: Handler<typeof procedure> = async (
  ctx,
  { communityId, householdId, orderId, lines, note, pictureId },
) => {
  const home = { communityId, householdId };
  const held = await deliveredLines.hold(
    ctx.db,
    { ...home, orderId },
    lines.map((line) => line.productId),
  );
  for (const line of lines) refuseUnlessOpenTo(line, held, ctx.now);
  if (pictureId && !(await isPictureOf(ctx.db, home, pictureId))) throw new Refusal('NOT_FOUND');
  const said = {
    ...home,
    orderId,
    noteSealed: note ? ctx.secrets.seal(note) : null,
    pictureId: pictureId ?? null,
    openedAt: ctx.now,
    openedBy: ctx.actor.accountId,
    onBehalf: !(await livesThere(ctx, home)),
  };
  const added = lines.map((line) => ({ ...said, ...line, id: newId() }));
  for (const one of added) await disputes.add(ctx.db, one);
  return { disputeIds: added.map(({ id }) => id) };
};

/** Refuses what was not ordered or not delivered, what is being answered already, and what was long ago. */
function refuseUnlessOpenTo(line: DisputedLine, held: readonly DeliveredLine[], now: Date): void {
  const known = held.find(({ productId }) => productId === line.productId);
  if (!known) throw new Refusal('NOT_FOUND');
  const { name, measure, delivered, deliveredAt, hasOpenDispute } = known;
  if (hasOpenDispute) throw new Refusal('DISPUTE_OPEN', { product: name });
  if (line.pieces > delivered || !deliveredAt) {
    throw new Refusal('MORE_THAN_DELIVERED', { product: name, delivered, measure });
  }
  if (!isDisputable(deliveredAt, now)) {
    throw new Refusal('DISPUTE_TOO_LATE', { product: name });
  }
}
