import { expect } from 'vitest';
import type { RoundForm } from '@/contract/door-knocks';
import { actionId } from '../support/app';
import { communityId, entrance, home } from '../support/demo';
import { givenRound, ofEntrances } from '../support/given-round';
import { openedOnPhone } from '../support/helpers-phone';
import { overEachWay, type Hands, type Way } from './each-way';

// 「第7轮上门核酸」 (practice 29): the seventh is the sixth once more, with what of it was no plain visit.

const DAY_MS = 24 * 3_600_000;
const place = entrance('10-1');
const id = (room: string) => home(`10-1-${room}`).householdId;
const form: RoundForm = [
  {
    id: 'gate',
    words: '哪个时段方便',
    answer: 'choice',
    choices: ['上午', '下午'],
    askedWhen: { by: 'always' },
  },
];

/** Five that came before, each over a few doors and long over. */
async function fiveBefore(as: Hands): Promise<void> {
  const audience = {
    anyOf: [[{ by: 'entrance' as const, entranceIds: [place.entranceId] }, { by: 'vacant' as const }]],
    except: [],
  };
  for (const nth of ['一', '二', '三', '四', '五']) {
    const campaignId = await givenRound(as('lin'), { title: `第${nth}轮上门核酸`, audience });
    const { doors } = await as('qin').doorKnocks.getEntranceRound({ ...place, campaignId });
    for (const { householdId } of doors)
      await as('lin').campaigns.signOffCell({
        ...{ communityId, campaignId, householdId, reason: '空户，不用上门' },
        actionId: actionId(),
      });
    await as('lin').campaigns.closeCampaign({ communityId, campaignId, actionId: actionId() });
  }
}

/** All that was answered, but: 401 wants service at home, 402 is vacant by one word, 602 is signed off. */
async function theSixth({ as, clock }: Way): Promise<string> {
  const campaignId = await givenRound(as('lin'), {
    title: '第六轮上门核酸',
    form,
    deadlineAt: '2026-12-10T12:00:00.000Z',
  });
  expect(await as('lin').doorKnocks.getRound({ communityId, campaignId })).toMatchObject({ number: 6 });
  const phone = await openedOnPhone(as('qin'), { ...place, campaignId }, clock);
  for (const { roomNo, isVacant } of phone.doors.filter(({ roomNo }) => roomNo !== '602')) {
    if (isVacant || roomNo === '402') phone.say(roomNo, { outcome: 'vacant' });
    else
      phone.say(roomNo, {
        ...{ outcome: 'met', peopleCount: 2, answers: { gate: '上午' } },
        ...(roomNo === '401' ? { needsHomeService: true } : {}),
      });
  }
  await phone.sendNew();
  const off = { ...home('10-1-602'), campaignId, reason: '长期在外地' };
  await as('lin').campaigns.signOffCell({ ...off, actionId: actionId() });
  await as('lin').campaigns.closeCampaign({ communityId, campaignId, actionId: actionId() });
  return campaignId;
}

/** Staff take audience, form and rules from the sixth, and read what of it was no plain visit. */
async function cloneIt({ as, clock }: Way, sixth: string): Promise<string> {
  clock.pass(3 * DAY_MS);
  const inRound = { communityId, campaignId: sixth };
  const { audience, success, buttons, exceptions, ...former } = await as('lin').doorKnocks.getRound(inRound);
  expect(former.form).toEqual(form);
  expect(audience).toEqual(ofEntrances('10-1'));
  expect(exceptions).toMatchObject({
    signedOff: 1,
    open: 0,
    contested: 0,
    provisional: 1,
    needsHomeService: 1,
  });
  const { rows } = await as('lin').doorKnocks.listRoundExceptions(inRound);
  expect(rows.map(({ householdId, as: why, reason }) => [householdId, why, reason])).toEqual([
    [id('602'), ['signedOff'], '长期在外地'],
    [id('401'), ['needsHomeService'], null],
    [id('402'), ['provisional'], null],
  ]);
  const rules = { audience, success, buttons, form: former.form, clonedFrom: sixth };
  return givenRound(as('lin'), { ...rules, title: '第七轮上门核酸', deadlineAt: '2026-12-12T12:00:00.000Z' });
}

/** The form stands filled with what was answered then; 402 is empty again, 602 is back, one more lives at 502. */
async function theSeventh({ as, clock }: Way, campaignId: string): Promise<void> {
  const phone = await openedOnPhone(as('qin'), { ...place, campaignId }, clock);
  const at502 = phone.doors.find(({ roomNo }) => roomNo === '502');
  expect(at502).toMatchObject({ answers: { gate: '上午' }, peopleCount: 2, isClosed: false });
  for (const { roomNo, isVacant, answers } of phone.doors) {
    if (isVacant || roomNo === '402') phone.say(roomNo, { outcome: 'vacant' });
    else phone.say(roomNo, { outcome: 'met', peopleCount: roomNo === '502' ? 3 : 2, answers });
  }
  await phone.sendNew();
  const { counts } = await as('lin').campaigns.closeCampaign({
    communityId,
    campaignId,
    actionId: actionId(),
  });
  expect(counts).toMatchObject({ cells: 37, reached: 37, signedOff: 0, vacant: 3, provisional: 0 });
}

/** Door by door: three differ, all others are as they were. */
async function compare({ as }: Way, sixth: string, seventh: string): Promise<void> {
  const two = { communityId, campaignId: seventh, otherCampaignId: sixth };
  const { rows } = await as('lin').doorKnocks.compareRounds(two);
  expect(rows.map(({ householdId }) => householdId)).toEqual([id('602'), id('502'), id('401')]);
  const [at602, at502, at401] = rows;
  expect(at602).toMatchObject({ one: { outcome: 'met' }, other: { settledAs: 'signedOff' } });
  expect(at502).toMatchObject({ one: { peopleCount: 3 }, other: { peopleCount: 2 } });
  expect(at401).toMatchObject({ one: { needsHomeService: false }, other: { needsHomeService: true } });
  const all = await as('lin').doorKnocks.compareRounds({ ...two, show: 'all', limit: 100 });
  expect(all.rows).toHaveLength(37);
}

overEachWay('the seventh round is the sixth once more, with its exceptions', async (way) => {
  await fiveBefore(way.as);
  const sixth = await theSixth(way);
  const seventh = await cloneIt(way, sixth);
  expect(await way.as('lin').doorKnocks.getRound({ communityId, campaignId: seventh })).toMatchObject({
    ...{ number: 7, title: '第七轮上门核酸', clonedFrom: sixth },
  });
  await theSeventh(way, seventh);
  await compare(way, sixth, seventh);
});
