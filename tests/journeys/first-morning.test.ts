import { expect } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { actionId } from '../support/app';
import { communityId, entrance } from '../support/demo';
import { givenRound, ofEntrances } from '../support/given-round';
import { openedOnPhone, type HelpersPhone } from '../support/helpers-phone';
import { listedAt, type ListedDoor } from '../support/second-list';
import { overEachWay, type Hands, type Way } from './each-way';

// Two old buildings without a lift (practices 23, 24, 110): somebody who has never done it climbs them, and notes who
// wants to be served at home and where nobody lives.

const buildings = ['2-1', '3-1'] as const;
const doors = listedAt(...buildings);
const empty = doors.filter(({ isVacant }) => isVacant);
/** Elders who do not come down the stairs any more. */
const wishes = doors.filter(({ isVacant }, at) => !isVacant && at % 18 === 5);

/** Of who has moved away the register says nothing yet. */
async function forgetEmpty(as: Hands): Promise<void> {
  for (const { householdId } of empty) {
    const heard = { communityId, householdId, source: 'paper' as const, changes: { isVacant: false } };
    await as('lin').households.correctHousehold({ ...heard, actionId: actionId() });
  }
}

/** 宋女士 of building 1 has used the code that she was sent this morning, and is given two entrances. */
async function begin(as: Hands): Promise<string> {
  const campaignId = await givenRound(as('lin'), { audience: ofEntrances(...buildings) });
  const invited = { communityId, role: 'volunteer' as const, forName: '宋女士', actionId: actionId() };
  const { code } = await as('lin').org.createInvitation(invited);
  const { accountId } = await as('song').org.joinWithCode({
    code,
    consentVersion: CONSENT_VERSION,
    actionId: actionId(),
  });
  for (const key of buildings)
    await as('lin').doorKnocks.giveEntrance({
      ...entrance(key),
      campaignId,
      accountId,
      actionId: actionId(),
    });
  const { rows } = await as('song').doorKnocks.listMyEntranceRounds({});
  expect(rows.map(({ placeLabel }) => placeLabel)).toEqual(['2号楼 1单元', '3号楼 1单元']);
  return campaignId;
}

function sayAt(phone: HelpersPhone, { roomNo, isVacant, householdId, people }: ListedDoor): void {
  if (isVacant) return phone.say(roomNo, { outcome: 'vacant' });
  const wants = wishes.some((one) => one.householdId === householdId);
  phone.say(roomNo, { outcome: 'met', peopleCount: people, ...(wants ? { needsHomeService: true } : {}) });
}

/** One climb for each building: no floor comes twice. */
async function climb({ as, clock }: Way, campaignId: string, key: (typeof buildings)[number]): Promise<void> {
  const phone = await openedOnPhone(as('song'), { ...entrance(key), campaignId }, clock);
  const floors = phone.doors.map(({ floor }) => floor);
  expect(floors).toEqual([...floors].sort((one, other) => other - one));
  for (const { roomNo } of phone.doors) {
    clock.pass(60_000);
    const here = doors.find((door) => door.entrance === key && door.roomNo === roomNo);
    if (here) sayAt(phone, here);
  }
  await phone.sendNew();
}

/** What staff read at noon: each wish and each empty flat by its door, the empty ones as one person's word. */
async function readAtNoon(as: Hands, campaignId: string): Promise<void> {
  const inRound = { communityId, campaignId };
  const { counts } = await as('lin').campaigns.getCampaign(inRound);
  expect(counts).toMatchObject({ open: 0, reached: doors.length, needsHomeService: wishes.length });
  expect(counts).toMatchObject({ vacant: empty.length, provisional: empty.length });
  const { rows } = await as('lin').doorKnocks.listRoundExceptions({ ...inRound, limit: 100 });
  const named = (as: string) =>
    rows.filter((row) => row.as.some((one) => one === as)).map(({ householdId }) => householdId);
  const idsOf = (all: readonly ListedDoor[]) => all.map(({ householdId }) => householdId).sort();
  expect(named('needsHomeService').sort()).toEqual(idsOf(wishes));
  expect(named('provisional').sort()).toEqual(idsOf(empty));
}

/** The captain knows that one flat is empty; in another one somebody asks for medicine, and it is knocked at again. */
async function learnMore({ as, clock, runJobs }: Way, campaignId: string): Promise<void> {
  const [known, wrong] = empty.filter((door) => door.entrance === '2-1');
  const qian = await openedOnPhone(as('qian'), { ...entrance('2-1'), campaignId }, clock);
  qian.say(known?.roomNo ?? '', { outcome: 'vacant' });
  await qian.sendNew();
  clock.pass(60_000);
  const wish = { kind: 'medicine' as const, text: '降压药一盒' };
  const home = { communityId, householdId: wrong?.householdId ?? '' };
  await as('lin').orders.createRequest({ ...home, wish, actionId: actionId() });
  await runJobs();
  const { counts } = await as('lin').campaigns.getCampaign({ communityId, campaignId });
  expect(counts).toMatchObject({ open: 1, vacant: empty.length - 1, provisional: empty.length - 2 });
  const { rows } = await as('lin').campaigns.listNotReached({ communityId, campaignId });
  expect(rows.map(({ householdId }) => householdId)).toEqual([home.householdId]);
}

overEachWay('two old buildings on the first morning of a volunteer', async (way) => {
  expect([doors.length, empty.length > 2, wishes.length]).toEqual([108, true, 5]);
  await forgetEmpty(way.as);
  const campaignId = await begin(way.as);
  for (const key of buildings) await climb(way, campaignId, key);
  const [elder] = wishes;
  const wish = { kind: 'other' as const, text: '请人上门量血压' };
  const asked = { communityId, householdId: elder?.householdId ?? '', wish, actionId: actionId() };
  expect(await way.as('song').orders.createRequest(asked)).toHaveProperty('requestId');
  await readAtNoon(way.as, campaignId);
  await learnMore(way, campaignId);
});
