import type { listImportMissing as procedure } from '@/contract/register-import-changes';
import { maskName } from '@/domain/mask';
import { aside } from '../../../kernel/aside/aside';
import { placeText } from '../register-import/texts';
import { findImport } from './find-import';
import { pageOfDerived } from './page-of-derived';
import { planImport } from './plan-import';

/** Households that the file does not speak of, to be looked at; no import removes one. */
export const listImportMissing = aside<typeof procedure>(
  'households.listImportMissing',
  async (ctx, { communityId, importId, cursor, limit }) => {
    const { derived } = await findImport(ctx, communityId, importId);
    const { missing } = await planImport(ctx, communityId, derived);
    const page = pageOfDerived(missing, { cursor, limit });
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
