import type { listCodeDoors as procedure } from '@/contract/codes';
import { beijingDay } from '@/domain/beijing-day';
import type { Handler } from '../../../kernel/implement';
import { listAtEntrance } from './code-doors';

/** What comes to an entrance and is handed over by a code only: whoever answers for a door finds it here. */
export const listCodeDoors: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => {
  const day = beijingDay(ctx.now.toISOString());
  const rows = await listAtEntrance(ctx.db, { communityId, day }, entranceId);
  return {
    rows: rows.map(({ helperSealed, waivedAt, ...row }) => ({
      ...row,
      helperName: helperSealed && ctx.secrets.open(helperSealed),
      waivedAt: waivedAt?.toISOString() ?? null,
    })),
  };
};
