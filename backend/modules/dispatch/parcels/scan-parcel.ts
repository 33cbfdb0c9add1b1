import type { scanParcel as procedure } from '@/contract/parcels';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { texts } from '../texts';
import * as crates from './crates';
import { moveParcels } from './move-parcels';
import { readParcelCode } from './read-code';

/** What a label says goes on: a parcel, or all that is in a crate. */
export const scanParcel: Handler<typeof procedure> = async (ctx, { parcelCode, ...moved }) => {
  const code = readParcelCode(parcelCode);
  const found = await crates.findLabelled(ctx.db, moved.communityId, code);
  if (!found) throw new Refusal('PARCEL_UNKNOWN', { code });
  const { parcelIds, crateId, placeLabel } = found;
  const done = await moveParcels(ctx, moved, { parcelIds, crateId });
  return { ...done, label: placeLabel ?? texts.pieceCount(parcelIds.length) };
};
