import type { ImportField } from '@/contract/register-import-shapes';
import type { setImportColumns as procedure } from '@/contract/register-import-preview';
import { aside } from '../../../kernel/aside/aside';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { countAnew } from './count-anew';
import { holdOpenImport } from './hold-open-import';
import * as imports from './imports';

type Input = Parameters<Handler<typeof procedure>>[1];

/** What a person says of a list goes for all its columns: a field that they do not name stands nowhere. */
function saidOf({ columns }: Pick<Input, 'columns'>): Partial<Record<ImportField, number[]>> {
  const said: Partial<Record<ImportField, number[]>> = {};
  for (const { index, field } of columns) said[field] = [...(said[field] ?? []), index];
  return said;
}

/** Takes a person's word for the columns of one list; all its rows are read anew. */
export const setImportColumns = aside<typeof procedure>(
  'households.setImportColumns',
  async (ctx, { communityId, importId, listNo, columns }) => {
    const one = await holdOpenImport(ctx.db, communityId, importId);
    if (one.confirmedAt) throw new Refusal('IMPORT_PARTLY_DONE');
    const others = Object.fromEntries(
      Object.entries(one.columns).filter(([list]) => list !== String(listNo)),
    );
    const said = columns.length === 0 ? others : { ...others, [listNo]: saidOf({ columns }) };
    await imports.setColumns(ctx.db, communityId, importId, said);
    const { counts } = await countAnew(ctx, communityId, importId);
    return { counts };
  },
);
