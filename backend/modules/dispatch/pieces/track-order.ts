import type { LinePart, TrackedLine, trackOrder as procedure } from '@/contract/whereabouts';
import { disputeUntil, isDisputable } from '@/domain/disputes';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { captainOf, findServicePhone } from '../../org/public';
import { trackParcels } from '../parcels/track-parcels';
import { toDispute } from '../disputes/dispute-view';
import * as disputes from '../disputes/disputes';
import type { InHandRow } from './pieces-in-hand';
import * as piecesInHand from './pieces-in-hand';
import type { SettledLine } from './settled-lines';
import * as settledLines from './settled-lines';

/** Where every piece of an order is, who holds it, and whom to call. */
export const trackOrder: Handler<typeof procedure> = async (ctx, { orderId, ...home }) => {
  const promise = await promiseOf(ctx, home, orderId);
  if (!promise) throw new Refusal('NOT_FOUND');
  const { communityId } = home;
  const lines = await settledLines.list(ctx.db, communityId, orderId);
  const inHand = await piecesInHand.list(ctx.db, communityId, sql`l.order_id = ${orderId}`);
  const captain = await captainOf(ctx, { communityId, entranceId: promise.entranceId });
  const said = await disputes.listOfOrder(ctx.db, communityId, orderId);
  return {
    promisedBy: promise.deliverBy.toISOString(),
    parcels: await trackParcels(ctx, communityId, orderId),
    lines: lines.map((line) => toTracked(ctx, line, inHand)),
    disputes: said.map((row) => toDispute(ctx, row)),
    captainName: captain?.name ?? null,
    captainPhone: captain?.phone ?? null,
    servicePhone: await findServicePhone(ctx.db, communityId),
  };
};

/** When the wave of the order was promised, and at which entrance; undefined when the household has no such order. */
async function promiseOf(
  ctx: Context,
  { communityId, householdId }: { communityId: string; householdId: string },
  orderId: string,
): Promise<{ deliverBy: Date; entranceId: string } | undefined> {
  const { rows } = await sql<{ deliverBy: Date; entranceId: string }>`
    select w.deliver_by, h.entrance_id from orders o
      join households h on h.community_id = o.community_id and h.id = o.household_id
      join waves w on w.community_id = o.community_id and w.id = o.wave_id
     where o.community_id = ${communityId} and o.household_id = ${householdId} and o.id = ${orderId}`.execute(
    ctx.db,
  );
  return rows[0];
}

const toTracked = (ctx: Context, line: SettledLine, inHand: readonly InHandRow[]): TrackedLine => ({
  productId: line.productId,
  name: line.name,
  measure: line.measure,
  parts: [
    ...inHand.filter(({ productId }) => productId === line.productId).map((row) => toPart(ctx, row)),
    ...settledParts(line),
  ],
  delivered: line.delivered,
  disputeUntil: line.delivered > 0 ? openUntil(line.deliveredAt, ctx.now) : null,
});

const openUntil = (deliveredAt: Date | null, now: Date): string | null =>
  deliveredAt && isDisputable(deliveredAt, now) ? disputeUntil(deliveredAt.toISOString()) : null;

const toPart = (ctx: Context, row: InHandRow): LinePart => ({
  place: row.place,
  pieces: row.pieces,
  supplierName: row.supplierName,
  at: row.at?.toISOString() ?? null,
  runLabel: row.runLabel,
  volunteerName: row.volunteerSealed && ctx.secrets.open(row.volunteerSealed),
  outcome: row.outcome,
});

const settledPlaces = ['delivered', 'short', 'damaged', 'refused', 'refunded'] as const;

const settledParts = (line: SettledLine): LinePart[] =>
  settledPlaces
    .filter((place) => line[place] > 0)
    .map((place) => ({
      place,
      pieces: line[place],
      supplierName: line.supplierName,
      at: place === 'delivered' ? (line.atTheDoor?.toISOString() ?? null) : null,
      runLabel: null,
      volunteerName: null,
      outcome: place === 'delivered' ? line.outcome : null,
    }));
