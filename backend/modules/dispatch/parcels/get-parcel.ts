import type { getParcel as procedure, ParcelEvent } from '@/contract/parcels';
import type { Piece } from '@/contract/dispatch';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { piecesOf } from '../pieces/pieces-of';
import { labelOf as runLabel } from '../runs/runs';
import { tripLabel } from '../trips/trip-label';
import * as parcelEvents from './parcel-events';
import * as parcelRows from './parcel-rows';
import { readParcelCode } from './read-code';

/** One parcel: where it is, what is in it, and all that was said of it. */
export const getParcel: Handler<typeof procedure> = async (ctx, { communityId, parcelCode }) => {
  const code = readParcelCode(parcelCode);
  const parcel = await parcelRows.findByCode(ctx.db, communityId, code, ctx.now);
  if (!parcel) throw new Refusal('PARCEL_UNKNOWN', { code });
  const events = await parcelEvents.listOfParcel(ctx.db, communityId, parcel.id);
  return {
    ...parcelRows.toRow(parcel),
    pieces: await listPieces(ctx, communityId, parcel.id),
    events: events.map((event) => toEvent(ctx, event)),
  };
};

async function listPieces({ db }: Context, communityId: string, parcelId: string): Promise<Piece[]> {
  const { rows } = await sql<{ pieces: Piece[] }>`
    select coalesce(${piecesOf}, '[]') as pieces
      from (select y.product_id, l.instead_of, sum(y.quantity)::int as quantity
              from parcel_lines y
              join order_lines l on l.community_id = y.community_id and l.order_id = y.order_id
                                and l.product_id = y.product_id
             where y.community_id = ${communityId} and y.parcel_id = ${parcelId} group by 1, 2) q
      join products p on p.community_id = ${communityId} and p.id = q.product_id`.execute(db);
  return rows[0]?.pieces ?? [];
}

function toEvent(ctx: Context, { bySealed, tripNo, runNo, ...event }: parcelEvents.EventRow): ParcelEvent {
  return {
    ...event,
    happenedAt: event.happenedAt.toISOString(),
    heardAt: event.heardAt.toISOString(),
    byName: bySealed && ctx.secrets.open(bySealed),
    tripLabel: tripNo === null ? null : tripLabel(tripNo),
    runLabel: runNo === null ? null : runLabel({ runNo }),
  };
}
