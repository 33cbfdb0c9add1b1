import type { packCrate as procedure } from '@/contract/parcels';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as crates from './crates';

/** Puts parcels into a crate; one that was in another comes out of it. */
export const packCrate: Handler<typeof procedure> = async (ctx, { communityId, parcelIds }) => {
  const crateId = newId();
  const code = await crates.add(ctx.db, {
    ...{ communityId, id: crateId },
    ...{ at: ctx.now, by: ctx.actor.accountId },
  });
  const filled = await crates.fill(ctx.db, communityId, crateId, parcelIds);
  if (filled < new Set(parcelIds).size) throw new Refusal('NOT_FOUND');
  return { crateId, code };
};
