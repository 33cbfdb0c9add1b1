import type {
  ImportChangeOfHousehold,
  listImportChanges as procedure,
} from '@/contract/register-import-changes';
import { aside } from '../../../kernel/aside/aside';
import { pageOfAll } from '../../../kernel/paging';
import { placeText } from '../register-file/texts';
import type { MetRow } from './plan-register';
import { registerImport } from './register-import';
import { valueInWords } from './value-in-words';

/** Where file and register differ; names stand in full, because a masked name cannot be compared. */
export const listImportChanges = aside<typeof procedure>(
  'households.listImportChanges',
  async (ctx, { cursor, limit, ...at }) => {
    const { met } = await registerImport.make(ctx, at);
    const page = pageOfAll(
      met.filter(({ differences }) => differences.length > 0),
      { cursor, limit },
    );
    return { ...page, rows: page.rows.map(toChange) };
  },
);

const toChange = ({ row, household, values, differences }: MetRow): ImportChangeOfHousehold => ({
  listNo: row.listNo,
  row: row.row,
  place: placeText(household),
  fields: differences.map(({ field, source, saidAt, isTicked }) => ({
    field,
    from: valueInWords(household, field),
    to: valueInWords(values, field),
    source,
    saidAt: saidAt?.toISOString() ?? null,
    isTicked,
  })),
});
