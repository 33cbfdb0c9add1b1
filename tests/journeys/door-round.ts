import { expect } from 'vitest';
import { actionId, type Api, type TestClock } from '../support/app';
import { communityId, entrance } from '../support/demo';
import { openedOnPhone, type HelpersPhone } from '../support/helpers-phone';
import { givenRound, ofEntrances } from '../support/given-round';
import type { Hands } from './each-way';

const place = entrance('10-1');
const MINUTE_MS = 60_000;

/** Staff count whom the round is for, and open it: as many cells as were counted. */
export async function countAndOpen(as: Hands): Promise<string> {
  const lin = as('lin');
  const { households, vacant } = await lin.campaigns.countAudience({
    communityId,
    audience: ofEntrances('10-1'),
  });
  expect({ households, vacant }).toEqual({ households: 37, vacant: 2 });
  const campaignId = await givenRound(lin);
  const { openedCells, counts } = await lin.campaigns.getCampaign({ communityId, campaignId });
  expect([openedCells, counts.cells, counts.open]).toEqual([households, households, households]);
  return campaignId;
}

/** The captain gives her entrance to a helper, who finds it among what is theirs and opens it where there is signal. */
export async function giveTo(
  as: Hands,
  { campaignId, helper, clock }: { campaignId: string; helper: string; clock: TestClock },
): Promise<HelpersPhone> {
  const inRound = { ...place, campaignId };
  await expect(as(helper).doorKnocks.getEntranceRound(inRound)).rejects.toMatchObject({
    code: 'NOT_GIVEN_ENTRANCE',
  });
  const { accountId } = await as(helper).org.getMe({});
  await as('qin').doorKnocks.giveEntrance({ ...inRound, accountId, actionId: actionId() });
  expect((await as(helper).doorKnocks.listMyEntranceRounds({})).rows).toMatchObject([
    { campaignId, placeLabel: '10号楼 1单元', doors: 37, open: 37 },
  ]);
  return openedOnPhone(as(helper), inRound, clock);
}

/** The first half of the climb is one helper's, the second the other's; neither has signal. At 502 both knock. */
export function knockWithoutSignal(wang: HelpersPhone, he: HelpersPhone, clock: TestClock): void {
  const rooms = wang.doors.map(({ roomNo }) => roomNo);
  for (const [at, roomNo] of rooms.entries()) {
    clock.pass(3.2 * MINUTE_MS);
    (at < 18 ? wang : he).say(
      roomNo,
      at % 9 === 4 ? { outcome: 'noAnswer' } : { outcome: 'met', peopleCount: 2 },
    );
  }
  wang.say('502', { outcome: 'met', peopleCount: 3 });
  clock.pass(MINUTE_MS);
  he.say('502', { outcome: 'vacant', peopleCount: 0 });
}

/** One queue comes forwards and the other backwards, hours later, and the first of them once more. */
export async function sendAll(wang: HelpersPhone, he: HelpersPhone, clock: TestClock): Promise<void> {
  clock.pass(3 * 60 * MINUTE_MS);
  await he.send((deeds) => [...deeds].reverse());
  const first = await wang.send();
  expect(await wang.send()).toEqual(first);
}

/** 502 is the one door about which two contradict each other: the captain chooses, both words are kept. */
export async function settle(qin: Api, campaignId: string): Promise<void> {
  const { doors } = await qin.doorKnocks.getEntranceRound({ ...place, campaignId });
  const contested = doors.filter(({ isContested }) => isContested);
  expect(contested.map(({ roomNo }) => roomNo)).toEqual(['502']);
  const householdId = contested[0]?.householdId ?? '';
  const door = { communityId, householdId, campaignId };
  const knocks = async () => (await qin.doorKnocks.listDoorKnocks(door)).rows;
  const met = (await knocks()).find(({ isContested, outcome }) => isContested && outcome === 'met');
  await qin.doorKnocks.settleKnock({ ...door, knockId: met?.id ?? '', actionId: actionId() });
  const after = await knocks();
  expect(after.filter(({ stands }) => stands)).toMatchObject([{ id: met?.id, byName: '王师傅' }]);
  expect(after.some(({ outcome }) => outcome === 'vacant')).toBe(true);
  expect(after.some(({ isContested }) => isContested)).toBe(false);
}

/** Whoever is left is phoned by the captain, or signed off by staff with a reason; before that nothing closes. */
export async function endIt(as: Hands, campaignId: string): Promise<void> {
  const lin = as('lin');
  const inRound = { communityId, campaignId };
  const { rows } = await lin.campaigns.listNotReached(inRound);
  expect(rows.every(({ attempts, owners }) => attempts === 1 && owners.includes('秦女士'))).toBe(true);
  const close = () => lin.campaigns.closeCampaign({ ...inRound, actionId: actionId() });
  await expect(close()).rejects.toMatchObject({ code: 'CELLS_OPEN', details: { open: 4 } });
  const [phoned, ...others] = rows;
  await phone(as('qin'), campaignId, phoned?.householdId ?? '');
  for (const { householdId } of others)
    await lin.campaigns.signOffCell({
      ...inRound,
      householdId,
      reason: '三次无人，物业说在外地',
      actionId: actionId(),
    });
  expect((await close()).counts).toMatchObject({
    cells: 37,
    open: 0,
    reached: 34,
    signedOff: 3,
    contested: 0,
  });
}

const phone = (qin: Api, campaignId: string, householdId: string) =>
  qin.doorKnocks.recordDoorKnock({
    ...{ ...place, campaignId, householdId, outcome: 'phoned', way: 'phone', peopleCount: 2 },
    ...{ happenedAt: '2026-11-22T06:00:00.000Z', device: householdId, seq: 1, sawVersion: 1 },
    ...{ answers: {}, seenResidents: [], actionId: actionId() },
  });

/** The report says the same, each total with what it counts. */
export async function readReport(lin: Api, campaignId: string): Promise<void> {
  const { figures, entrances, outcomes, passes, people } = await lin.doorKnocks.getReport({
    communityId,
    campaignId,
  });
  const of = (name: string) => figures.find((figure) => figure.name === name);
  expect(of('cells')).toMatchObject({ measure: 'households', count: 37, frozen: 37 });
  expect(of('reached')).toMatchObject({ count: 34, frozen: 34 });
  expect(of('signedOff')).toMatchObject({ count: 3, frozen: 3 });
  expect(of('people')).toMatchObject({ measure: 'people', count: entrances[0]?.people });
  expect(of('visits')).toMatchObject({ measure: 'visits', count: 40 });
  expect(outcomes.reduce((sum, { households }) => sum + households, 0)).toBe(34);
  expect(passes.reduce((sum, { visits }) => sum + visits, 0)).toBe(40);
  expect(people.map(({ name }) => name).sort()).toEqual(['何同学', '王师傅', '秦女士']);
}
