import { expect, it } from 'vitest';
import { givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, entrance } from '../../../tests/support/demo';
import { testSecrets } from '../../../tests/support/secrets';
import { reconcile, recountCells } from '../../reconcile';
import { fillRound } from './fill-round';

const database = await givenDatabase('demo');
const { app, as } = givenApp(database);

it('the demo has a round under way over building 10, of which half an entrance is knocked', async () => {
  await fillRound(app);
  const { rows } = await as('lin').campaigns.listCampaigns({ communityId });
  expect(rows).toHaveLength(1);
  const [round] = rows;
  expect(round).toMatchObject({ title: '第一次敲门行动', number: 1, openedCells: 74, closedAt: null });
  const { open, reached, vacant, attempts, cells } = round?.counts ?? {};
  expect({ cells, sum: (open ?? 0) + (reached ?? 0) }).toEqual({ cells: 74, sum: 74 });
  expect([reached, vacant, attempts].every((number) => number !== undefined && number > 0)).toBe(true);
  const place = { ...entrance('10-1'), campaignId: round?.id ?? '' };
  const { doors } = await as('qin').doorKnocks.getEntranceRound(place);
  const done = doors.filter(({ outcome }) => outcome !== null);
  expect(done).toEqual(doors.slice(0, Math.ceil(doors.length / 2)));
  expect(done.filter(({ isVacant }) => isVacant).every(({ outcome }) => outcome === 'vacant')).toBe(true);
  expect(await reconcile(database.db)).toEqual([]);
  expect(await recountCells(database.db, (sealed) => testSecrets.open(sealed))).toEqual([]);
});
