import { describe, expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import { captainForAnElder, captainReminds } from '../journeys/captain-for-an-elder';
import { twoChangeOneOrder, twoOrderAtOnce } from '../journeys/two-of-one-home';
import { givenPhones } from './given-phones';

const { database, open, faults } = await givenPhones();

describe.sequential('orders in WeChat', () => {
  it('a captain finds a door on the board, orders for it and reminds the others', async () => {
    const qin = await open('demo-qin');
    await captainForAnElder(qin);
    await captainReminds(qin);
  });

  it('two phones of one household keep both changes with one tap', async () => {
    const [zhu, wife] = [await open('demo-zhu'), await open('demo-zhu-wife')];
    await twoOrderAtOnce(zhu, wife);
    await twoChangeOneOrder(zhu, wife);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('the share card names the wave and opens the order form', async () => {
    const song = await open('demo-song');
    await song.waitForText('去下单');
    expect(await song.share()).toMatchObject({
      title: expect.stringMatching(/午间批次 12:00 截单，点开就能下单$/) as unknown,
      path: '/packages/resident/order/index',
    });
    expect(await faults()).toEqual([]);
  });
});
