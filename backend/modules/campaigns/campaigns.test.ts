import { v7 } from 'uuid';
import type { Audience } from '@/contract/audience';
import { describe, expect, it } from 'vitest';
import { demoId } from '../../../backend/demo';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, entrance, home, zhuHome } from '../../../tests/support/demo';
import { givenOrder } from '../../../tests/support/given';
import { givenRound, knockOf, ofEntrances } from '../../../tests/support/given-round';

const app = givenApp(await givenDatabase('demo'));
const { as } = app;
const ofList = (audience: Audience) => as('lin').campaigns.countAudience({ communityId, audience });
const count = async (audience: Audience) => (await ofList(audience)).households;

describe('an audience', () => {
  const building = { by: 'building' as const, buildingIds: [demoId('building 10')] };
  const entrances = { by: 'entrance' as const, entranceIds: [entrance('10-1').entranceId] };

  it('is everybody, vacant homes too; or a building; each household once', async () => {
    expect(await ofList({ anyOf: [], except: [] })).toMatchObject({ households: 664, vacant: 41 });
    expect(await count({ anyOf: [[building]], except: [] })).toBe(74);
    expect(await count({ anyOf: [[building], [entrances]], except: [] })).toBe(74);
  });

  it('takes those who satisfy all of a list, and leaves out who is excepted', async () => {
    const whole = await count({ anyOf: [[building]], except: [] });
    const vacant = await count({ anyOf: [[building, { by: 'vacant' }]], except: [] });
    expect(vacant).toBeGreaterThan(0);
    expect(await count({ anyOf: [[building]], except: [{ by: 'vacant' }] })).toBe(whole - vacant);
    const alone = await count({ anyOf: [[{ by: 'care', careFlags: ['livingAlone'] }]], except: [] });
    expect(alone).toBeGreaterThan(0);
    expect(await count({ anyOf: [[{ by: 'level', levels: ['lockdown'] }]], except: [] })).toBe(664);
    expect(await count({ anyOf: [[{ by: 'level', levels: ['normal'] }]], except: [] })).toBe(0);
    expect(await count({ anyOf: [[{ by: 'group', groupIds: [v7()] }]], except: [] })).toBe(0);
    expect(await count({ anyOf: [[{ by: 'role', roles: ['resident'] }]], except: [] })).toBeGreaterThan(0);
  });

  it('knows who has not ordered, and who is still open in another campaign', async () => {
    const noOrder = { anyOf: [[{ by: 'noOrder' as const }]], except: [] };
    const before = await count(noOrder);
    await givenOrder(app);
    expect(await count(noOrder)).toBe(before - 1);
    const campaignId = await givenRound(as('lin'));
    const open = { anyOf: [[{ by: 'openIn' as const, campaignId }]], except: [] };
    const all = await count(open);
    await as('qin').doorKnocks.recordDoorKnock({ ...entrance('10-1'), ...zhuHome, ...knockOf(campaignId) });
    expect(await count(open)).toBe(all - 1);
  });
});

describe('opening', () => {
  const opening = {
    kind: 'round',
    title: '第二次敲门',
    form: [],
    success: 'doorOpened',
    buttons: 4,
  } as const;
  const openWith = (over: { counted?: number; deadlineAt?: string; audience?: Audience }) =>
    as('lin').doorKnocks.openRound({
      communityId,
      campaignId: v7(),
      ...opening,
      form: [],
      clonedFrom: null,
      audience: ofEntrances('10-1'),
      counted: 1,
      deadlineAt: '2026-11-24T10:00:00.000Z',
      ...over,
      actionId: actionId(),
    });

  it('is refused where another number was counted, nobody is meant, or it would be over', async () => {
    await expect(openWith({})).rejects.toMatchObject({ code: 'AUDIENCE_CHANGED' });
    await expect(openWith({ deadlineAt: '2026-11-21T10:00:00.000Z' })).rejects.toMatchObject({
      code: 'DEADLINE_PASSED',
    });
    const nobody = { anyOf: [[{ by: 'vacant' as const }, { by: 'noOrder' as const }]], except: [] };
    const asked = openWith({ audience: nobody });
    await expect(asked).rejects.toMatchObject({ code: 'AUDIENCE_EMPTY' });
  });

  it('makes as many cells as were counted, with the next number, and is listed with its numbers', async () => {
    const audience = ofEntrances('1-1');
    const { households } = await ofList(audience);
    const campaignId = await givenRound(as('lin'), { audience, title: '第三次敲门' });
    const { rows } = await as('lin').campaigns.listCampaigns({ communityId, kind: 'round' });
    const numbers = rows.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(rows.find(({ id }) => id === campaignId)).toMatchObject({
      title: '第三次敲门',
      openedCells: households,
      counts: { cells: households, open: households, cameLater: 0 },
    });
    expect(await as('lin').doorKnocks.getRound({ communityId, campaignId })).toMatchObject({
      title: '第三次敲门',
      audience,
    });
    const here = await as('zhao').campaigns.listEntranceCampaigns(entrance('1-1'));
    expect(here.rows.map(({ id }) => id)).toContain(campaignId);
    const there = await as('qin').campaigns.listEntranceCampaigns(entrance('10-1'));
    expect(there.rows.map(({ id }) => id)).not.toContain(campaignId);
  });
});

describe('who was not reached', () => {
  it('is listed in climbing order with what to try next and whose it is, page by page, while doors close', async () => {
    const campaignId = await givenRound(as('lin'));
    const page = (cursor?: string) =>
      as('lin').campaigns.listNotReached({
        communityId,
        campaignId,
        limit: 10,
        ...(cursor ? { cursor } : {}),
      });
    const first = await page();
    const [top] = first.rows;
    expect(top).toMatchObject({ attempts: 0, nextAction: 'knock', owners: ['秦女士'] });
    const knock = { ...entrance('10-1'), householdId: top?.householdId ?? '' };
    await as('qin').doorKnocks.recordDoorKnock({ ...knock, ...knockOf(campaignId, { outcome: 'noAnswer' }) });
    const [again] = (await page()).rows;
    expect(again).toMatchObject({ attempts: 1, lastOutcome: 'noAnswer', nextAction: 'knockAfternoon' });
    for (const { householdId } of first.rows.slice(0, 5))
      await as('qin').doorKnocks.recordDoorKnock({
        ...entrance('10-1'),
        householdId,
        ...knockOf(campaignId),
      });
    const seen = new Set(first.rows.map(({ householdId }) => householdId));
    for (let next = first.next; next;) {
      const more = await page(next);
      more.rows.forEach(({ householdId }) => seen.add(householdId));
      next = more.next;
    }
    const { doors } = await as('qin').doorKnocks.getEntranceRound({ ...entrance('10-1'), campaignId });
    expect(seen.size).toBe(doors.length);
  });

  it('says in how many campaigns a household is silent', async () => {
    const campaignId = await givenRound(as('lin'), { audience: ofEntrances('1-1') });
    await givenRound(as('lin'), { audience: ofEntrances('1-1') });
    const { rows } = await as('lin').campaigns.listNotReached({ communityId, campaignId, limit: 100 });
    const one = rows.find(({ householdId }) => householdId === home('1-1-103').householdId);
    expect(one?.openIn).toBeGreaterThanOrEqual(2);
  });
});
