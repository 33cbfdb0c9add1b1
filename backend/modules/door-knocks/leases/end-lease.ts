import type { endLease as procedure } from '@/contract/door-leases';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as leases from './leases';

/** An entrance is taken back; what was done there until now is taken whenever it arrives. Refuses NOT_FOUND. */
export const endLease: Handler<typeof procedure> = async (ctx, { leaseId, ...place }) => {
  const isThere = await leases.end(ctx.db, place, { leaseId, at: ctx.now });
  if (!isThere) throw new Refusal('NOT_FOUND');
  return { leaseId };
};
