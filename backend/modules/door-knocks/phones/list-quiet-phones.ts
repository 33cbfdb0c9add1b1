import type { listQuietPhones as procedure } from '@/contract/phone-reports';
import type { Handler } from '../../../kernel/implement';
import { findRound } from '../rounds/find-round';
import * as phoneReports from './phone-reports';

/** Whose phones staff should ask after. Who keeps deeds is not named once more for saying nothing. */
export const listQuietPhones: Handler<typeof procedure> = async (ctx, round) => {
  await findRound(ctx.db, round);
  const unsent = await phoneReports.listUnsent(ctx.db, round, ctx.now);
  const keeping = new Set(unsent.map(({ accountId }) => accountId));
  const unheard = await phoneReports.listUnheard(ctx.db, round, ctx.now);
  const rows = [...unsent, ...unheard.filter(({ accountId }) => !keeping.has(accountId))];
  return {
    rows: rows.map(({ nameSealed, since, heardAt, ...row }) => ({
      ...row,
      name: ctx.secrets.open(nameSealed),
      since: since.toISOString(),
      heardAt: heardAt.toISOString(),
    })),
  };
};
