import type { listLeases as procedure } from '@/contract/door-leases';
import type { Handler } from '../../../kernel/implement';
import { findRoundAt } from '../rounds/find-round';
import * as leases from './leases';

/** Who has an entrance of a round just now. */
export const listLeases: Handler<typeof procedure> = async (ctx, place) => {
  await findRoundAt(ctx.db, place);
  const rows = await leases.listHeld(ctx.db, place, ctx.now);
  return {
    rows: rows.map(({ nameSealed, untilAt, ...row }) => ({
      ...row,
      name: ctx.secrets.open(nameSealed),
      untilAt: untilAt.toISOString(),
    })),
  };
};
