import type { unpackCrate as procedure } from '@/contract/parcels';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as crates from './crates';
import { readParcelCode } from './read-code';

/** Takes everything out of a crate, whose parcels stay where they are; an empty one is no trouble. */
export const unpackCrate: Handler<typeof procedure> = async (ctx, { communityId, parcelCode }) => {
  const code = readParcelCode(parcelCode);
  const found = await crates.findLabelled(ctx.db, communityId, code);
  if (!found?.crateId) throw new Refusal('PARCEL_UNKNOWN', { code });
  return { parcels: await crates.empty(ctx.db, communityId, found.crateId) };
};
