import { expect } from 'vitest';
import { actionId } from '../support/app';
import { communityId } from '../support/demo';
import { givenImport } from '../support/given-import';
import { csvOf } from '../support/given-register-import';
import { overEachWay } from './each-way';

overEachWay(
  'a messy register comes in, what waits is corrected, and a second file only shows what differs',
  async (way) => {
    const lin = way.as('lin');
    const { households } = lin;
    const confirm = async (importId: string) => {
      const { plan } = await households.getImport({ communityId, importId });
      return households.confirmImport({ communityId, importId, plan, actionId: actionId() });
    };
    const file = csvOf(
      '第61栋',
      '61,1,1,101,王芳,2人,19900006101,独居',
      '61,1,1,102,李强,很多,,',
      '合计,,,,,9,,',
    );
    const first = await givenImport(lin, communityId, file);
    expect(await confirm(first)).toMatchObject({ fresh: 1, counts: { held: 1 } });
    const [held] = (await households.listImportProblems({ communityId, importId: first })).rows;
    const at = { communityId, importId: first, listNo: 0, row: held?.row ?? 0 };
    await households.correctImportRow({ ...at, cells: { residents: '3' }, actionId: actionId() });
    expect(await confirm(first)).toMatchObject({ fresh: 1, counts: { held: 0 } });
    const second = await givenImport(lin, communityId, csvOf('61,1,1,101,王芳,4,,', '61,1,1,102,李强,3,,'));
    const { rows } = await households.listImportChanges({ communityId, importId: second });
    expect(rows).toMatchObject([
      { fields: [{ field: 'residentCount', from: '2 人', to: '4 人', isTicked: true }] },
    ]);
    const seen = await households.listImports({ communityId });
    expect(seen.rows.map(({ state }) => state)).toEqual(['open', 'done']);
  },
);
