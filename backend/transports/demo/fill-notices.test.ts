import { expect, it } from 'vitest';
import { givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, zhuHome } from '../../../tests/support/demo';
import { testSecrets } from '../../../tests/support/secrets';
import { reconcile, recountCells } from '../../reconcile';
import { fillNotices } from './fill-notices';

const database = await givenDatabase('demo');
const { app, as } = givenApp(database);

it('the demo has a notice that building 10 was told, half answered, and one that waits for a second person', async () => {
  await fillNotices(app);
  const { rows } = await as('lin').notices.listNotices({ communityId });
  expect(rows).toMatchObject([
    { kind: 'callUp', state: 'waitingApproval', counted: 664, counts: null, isOwn: false },
    { kind: 'outage', state: 'approved', counted: 74, counts: { cells: 74, reached: 7, open: 67 } },
  ]);
  const noticeId = rows[1]?.id ?? '';
  const { reach } = await as('lin').notices.getNotice({ communityId, noticeId });
  const byOutcome = Object.fromEntries(
    (reach?.outcomes ?? []).map(({ outcome, households }) => [outcome, households]),
  );
  expect(byOutcome).toEqual({ acknowledged: 2, toldInPerson: 4, leafletGiven: 1 });
  expect(reach?.needsAtHome).toBe(1);
  expect((await as('zhu').notices.getDueNotices(zhuHome)).rows).toMatchObject([{ id: noticeId }]);
  expect(await reconcile(database.db)).toEqual([]);
  expect(await recountCells(database.db, (sealed) => testSecrets.open(sealed))).toEqual([]);
});
