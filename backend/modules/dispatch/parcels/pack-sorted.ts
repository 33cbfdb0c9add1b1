import { splitIntoParcels } from '@/domain/split-into-parcels';
import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import * as parcels from './parcels';
import { holdSorted, listUnpacked, type UnpackedLine } from './unpacked';

type Packer = Pick<Context, 'db' | 'now' | 'actor' | 'actionId'>;

/** The parcels that these lines of one household become, and what is in each. */
export function packedAs(householdId: string, lines: readonly UnpackedLine[], many: number) {
  const split = splitIntoParcels(lines, many);
  return split.map((pieces, at) => {
    const id = newId();
    return {
      parcel: { id, householdId, campaignId: null, nth: at + 1, ofMany: split.length },
      lines: pieces.map((piece) => ({ ...piece, parcelId: id })),
    };
  });
}

/** A parcel for each household of these entrances that has sorted pieces in none: everything that is sorted has a label. */
export async function packSorted(
  ctx: Packer,
  communityId: string,
  entranceIds: readonly string[],
): Promise<void> {
  await packThese(ctx, communityId, sql`h.entrance_id = any(${entranceIds}::uuid[])`);
}

/** The same for one household. */
export const packAtHousehold = (ctx: Packer, communityId: string, householdId: string): Promise<void> =>
  packThese(ctx, communityId, sql`h.id = ${householdId}`);

async function packThese(ctx: Packer, communityId: string, which: RawBuilder<unknown>): Promise<void> {
  await holdSorted(ctx.db, communityId, which);
  const unpacked = await listUnpacked(ctx.db, communityId, which);
  const households = [...new Set(unpacked.map(({ householdId }) => householdId))];
  const made = households.flatMap((id) =>
    packedAs(
      id,
      unpacked.filter(({ householdId }) => householdId === id),
      1,
    ),
  );
  await keep(ctx, communityId, made);
}

/** Adds parcels with what is in them. */
export async function keep(
  ctx: Packer,
  communityId: string,
  made: readonly ReturnType<typeof packedAs>[number][],
): Promise<void> {
  if (made.length === 0) return;
  const packing = { communityId, at: ctx.now, by: ctx.actor.accountId, deedId: ctx.actionId };
  await parcels.add(
    ctx.db,
    packing,
    made.map(({ parcel }) => parcel),
  );
  await parcels.addLines(
    ctx.db,
    communityId,
    made.flatMap(({ lines }) => lines),
  );
}
