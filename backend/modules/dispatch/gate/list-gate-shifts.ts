import type { listGateShifts as procedure } from '@/contract/gate';
import { gateKindNames } from '@/domain/gate';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import * as gateShifts from './gate-shifts';

/** Hand-overs at the gate with what was missing, newest first. */
export const listGateShifts: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const rows = await gateShifts.listNewestFirst(ctx.db, communityId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ handedAt, id }) => ({ at: handedAt, id }));
  return {
    ...page,
    rows: page.rows.map(({ handedAt, handedBy, handedSealed, takenAt, takenSealed, missing, ...row }) => ({
      ...row,
      handedAt: handedAt.toISOString(),
      isOwn: handedBy === ctx.actor.accountId,
      handedByName: handedSealed && ctx.secrets.open(handedSealed),
      takenAt: takenAt?.toISOString() ?? null,
      takenByName: takenSealed && ctx.secrets.open(takenSealed),
      missing: missing.map(({ label, kind }) => `${label} ${gateKindNames[kind]}`),
    })),
  };
};
