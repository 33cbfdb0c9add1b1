import type { dismissImportRow as procedure } from '@/contract/register-import-rows';
import { aside } from '../../../kernel/aside/aside';
import { Refusal } from '../../../kernel/refusal';
import { countAnew } from './count-anew';
import { holdWaitingRow } from './hold-waiting-row';
import * as importRows from './import-rows';

/** Leaves a row out for a reason; it stays in the import, where it can be seen and taken back. */
export const dismissImportRow = aside<typeof procedure>(
  'households.dismissImportRow',
  async (ctx, { reason, ...at }) => {
    await holdWaitingRow(ctx.db, at);
    await importRows.dismiss(ctx.db, at, {
      by: ctx.actor.accountId,
      now: ctx.now,
      reasonSealed: ctx.secrets.seal(reason),
    });
    const { analysis, counts } = await countAnew(ctx, at.communityId, at.importId);
    const isIt = (one: { listNo: number; row: number }) => one.listNo === at.listNo && one.row === at.row;
    if (!analysis.dismissed.some(isIt)) throw new Refusal('NOT_FOUND');
    return { counts };
  },
);
