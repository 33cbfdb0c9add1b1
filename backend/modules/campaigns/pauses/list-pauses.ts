import type { listPauses as procedure } from '@/contract/pauses';
import type { Handler } from '../../../kernel/implement';
import * as pauses from './pauses';

/** Why nobody need knock at a household. */
export const listPauses: Handler<typeof procedure> = async (ctx, place) => {
  const rows = await pauses.listOf(ctx.db, place);
  return {
    rows: rows.map(({ noteSealed, nameSealed, beganAt, ...row }) => ({
      ...row,
      note: noteSealed && ctx.secrets.open(noteSealed),
      byName: ctx.secrets.open(nameSealed),
      beganAt: beganAt.toISOString(),
    })),
  };
};
