import type { packParcels as procedure } from '@/contract/parcels';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { keep, packedAs } from './pack-sorted';
import * as parcels from './parcels';
import * as packed from './packed';
import { holdSorted, listUnpacked } from './unpacked';

interface Home {
  communityId: string;
  householdId: string;
}

/** In how many parcels the goods of households are; those that have not moved are packed anew and keep their numbers. */
export const packParcels: Handler<typeof procedure> = async (ctx, { communityId, households }) => {
  let made = 0;
  const inOrder = [...households].sort((a, b) => (a.householdId < b.householdId ? -1 : 1));
  const ids = inOrder.map(({ householdId }) => householdId);
  await holdSorted(ctx.db, communityId, sql`h.id = any(${ids}::uuid[])`);
  for (const { householdId, parcels: many } of inOrder)
    made += await packAnew(ctx, { communityId, householdId }, many);
  return { parcels: made };
};

async function packAnew(ctx: Context, home: Home, many: number): Promise<number> {
  const { communityId, householdId } = home;
  const lying = await packed.holdUnmoved(ctx.db, home, ctx.now);
  const loose = await listUnpacked(ctx.db, communityId, sql`h.id = ${householdId}`);
  const inThem = await packed.listLines(
    ctx.db,
    communityId,
    lying.map(({ id }) => id),
  );
  const lines = [...inThem, ...loose].map((line) => ({ ...line, householdId }));
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  if (pieces === 0) await refuseEmpty(ctx, home);
  if (many > pieces)
    throw new Refusal('PARCELS_TOO_MANY', { ...(await roomOf(ctx, home)), pieces, parcels: many });
  const wanted = packedAs(householdId, lines, many);
  await put(ctx, communityId, lying, wanted);
  return wanted.length;
}

/** The first parcels keep number and label, the others are new or go. */
async function put(
  ctx: Context,
  communityId: string,
  lying: readonly packed.Unmoved[],
  wanted: ReturnType<typeof packedAs>,
): Promise<void> {
  const kept = wanted.slice(0, lying.length).map((one, at) => ({ ...one, id: lying[at]?.id ?? '' }));
  await parcels.emptyThese(
    ctx.db,
    communityId,
    lying.map(({ id }) => id),
  );
  await parcels.renumber(
    ctx.db,
    communityId,
    kept.map(({ id, parcel }) => ({ ...parcel, id })),
  );
  const lines = kept.flatMap((one) => one.lines.map((line) => ({ ...line, parcelId: one.id })));
  await parcels.addLines(ctx.db, communityId, lines);
  await parcels.removeUnmoved(
    ctx.db,
    communityId,
    lying.slice(wanted.length).map(({ id }) => id),
  );
  await keep(ctx, communityId, wanted.slice(lying.length));
}

/** Nothing can be packed: it is on its way, or there is nothing. */
async function refuseEmpty(ctx: Context, home: Home): Promise<never> {
  const room = await roomOf(ctx, home);
  const isOnItsWay = await packed.hasParcels(ctx.db, home, ctx.now);
  throw new Refusal(isOnItsWay ? 'PARCEL_ON_ITS_WAY' : 'NOTHING_TO_PACK', room);
}

async function roomOf({ db }: Context, { communityId, householdId }: Home): Promise<{ room: string }> {
  const { rows } = await sql<{ room: string }>`
    select d.label as room from doors d
     where d.community_id = ${communityId} and d.household_id = ${householdId}`.execute(db);
  if (!rows[0]) throw new Refusal('NOT_FOUND');
  return rows[0];
}
