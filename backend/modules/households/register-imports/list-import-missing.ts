import type { listImportMissing as procedure } from '@/contract/register-import-changes';
import { maskName } from '@/domain/mask';
import { aside } from '../../../kernel/aside/aside';
import { pageOfAll } from '../../../kernel/paging';
import { placeText } from '../register-file/texts';
import { registerImport } from './register-import';

/** Households that the file does not speak of, to be looked at; no import removes one. */
export const listImportMissing = aside<typeof procedure>(
  'households.listImportMissing',
  async (ctx, { cursor, limit, ...at }) => {
    const { missing } = await registerImport.make(ctx, at);
    const page = pageOfAll(missing, { cursor, limit });
    return {
      ...page,
      rows: page.rows.map((household) => ({
        householdId: household.householdId,
        place: placeText(household),
        name: maskName(household.householderName ?? ''),
      })),
    };
  },
);
