import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, zhuHome } from '../../../../tests/support/demo';
import { givenRound, knockOf } from '../../../../tests/support/given-round';

const database = await givenDatabase('demo');
const { as } = givenApp(database);

describe('what is handed out', () => {
  const share = (campaignId: string, over: object = {}) => ({
    ...{ ...entrance('10-1'), ...zhuHome },
    ...knockOf(campaignId, { outcome: 'received', ...over }),
  });

  it('is handed out once, whoever ticks; the same tick sent again is no second share', async () => {
    const campaignId = await givenRound(as('lin'), { kind: 'handOut', title: '政府发的菜' });
    const { recordDoorKnock } = as('qin').doorKnocks;
    const tick = share(campaignId);
    expect(await recordDoorKnock(tick)).toMatchObject({ isClosed: true });
    await database.pool.query('delete from actions');
    expect(await recordDoorKnock(tick)).toMatchObject({ isClosed: true, version: 1 });
    const second = recordDoorKnock(share(campaignId, { way: 'neighbour' }));
    await expect(second).rejects.toMatchObject({
      code: 'ALREADY_RECEIVED',
      details: { way: '上门' },
    });
  });

  it('is handed out again when the first tick was voided', async () => {
    const campaignId = await givenRound(as('lin'), { kind: 'handOut', title: '政府发的菜' });
    await as('qin').doorKnocks.recordDoorKnock(share(campaignId));
    const { accountId } = await as('qin').org.getMe({});
    const batch = { communityId, campaignId, accountId, since: null, entranceId: null };
    await as('lin').doorKnocks.voidKnocks({ ...batch, actionId: actionId() });
    expect(await as('qin').doorKnocks.recordDoorKnock(share(campaignId))).toMatchObject({ isClosed: true });
  });
});
