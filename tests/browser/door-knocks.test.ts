import { describe, expect, it } from 'vitest';
import { communityId, entrance } from '../support/demo';
import { givenRound, ofEntrances } from '../support/given-round';
import { tomorrowAt } from '../support/flowing-clock';
import { actionId, givenApp } from '../support/app';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import type { Person } from './person';

const web = await givenWeb({ isDemo: true });
const { as } = givenApp(web.database, { clock: web.clock });
const HOUSEHOLDS = 74;

/** A captain's hand: every tap is counted. */
function counting(person: Person) {
  let taps = 0;
  const tap = async (words: string): Promise<void> => {
    taps += 1;
    await person.tapText(words);
  };
  return { tap, taps: () => taps };
}

const titleOf = ({ page }: Person): Promise<string> =>
  page.locator('.page-title__text').filter({ visible: true }).last().innerText();

/** The door that is open now is another one than before: the page has moved on by itself. */
const movedOn = async (person: Person, before: string): Promise<void> => {
  await expect.poll(() => titleOf(person), { timeout: 30_000 }).not.toBe(before);
};

/** Ordinary doors of an entrance from the one that is open, until the way is done or so many. Answers how many. */
async function walk(person: Person, hand: ReturnType<typeof counting>, most: number): Promise<number> {
  for (let doors = 0; doors < most; doors += 1) {
    const title = await titleOf(person);
    await hand.tap('在家，已见面');
    const isLast = (await person.words()).includes('保存，走完了');
    await hand.tap(isLast ? '保存，走完了' : '保存，下一户');
    if (isLast) return doors + 1;
    await movedOn(person, title);
  }
  return most;
}

const reached = async (campaignId: string): Promise<number> => {
  const { rows } = await web.database.pool.query<{ reached: number }>(
    'select count(*)::int as reached from cells where campaign_id = $1 and closed_at is not null',
    [campaignId],
  );
  return rows[0]?.reached ?? 0;
};

describe('a captain walks through building 10', () => {
  it('reaches all 74 households with two taps a door, part of it without signal and over a reload', async () => {
    const campaignId = await givenRound(as('lin'), {
      audience: ofEntrances('10-1', '10-2'),
      deadlineAt: tomorrowAt('20:00'),
    });
    const qin = await web.stepInto('秦女士');
    await qin.tapText('我的楼');
    await qin.waitForText(`/ ${HOUSEHOLDS} 户已见面`);
    expect(await seriousTroubles(qin.page)).toEqual([]);
    await qin.tapText('去敲 1单元');
    await qin.waitForText('敲门结果');
    expect(await seriousTroubles(qin.page)).toEqual([]);

    const hand = counting(qin);
    const before = await walk(qin, hand, 10);
    await qin.page.context().setOffline(true);
    const without = await walk(qin, hand, 12);
    await qin.waitForText(`离线，已存 ${without} 条`);
    // The browser is closed in the stairwell and opened again, still without signal.
    await qin.page.reload();
    await qin.waitForText(`${without} 条`);
    await qin.waitForText('敲门结果');
    expect(await reached(campaignId)).toBe(before);
    await qin.page.context().setOffline(false);
    await expect.poll(() => reached(campaignId), { timeout: 60_000 }).toBe(before + without);

    await qin.open('/#/pages/work/index');
    await qin.waitForText(`还差 ${HOUSEHOLDS - before - without} 户`);
    await qin.tapText('去敲 1单元');
    await qin.waitForText('敲门结果');
    const rest = await walk(qin, hand, HOUSEHOLDS);
    await qin.tapText('回到楼的页面');
    await qin.tapText('去敲 2单元');
    await qin.waitForText('敲门结果');
    const second = await walk(qin, hand, HOUSEHOLDS);
    expect(before + without + rest + second).toBe(HOUSEHOLDS);
    expect(hand.taps()).toBe(2 * HOUSEHOLDS);
    await expect.poll(() => reached(campaignId), { timeout: 60_000 }).toBe(HOUSEHOLDS);
    await qin.tapText('回到楼的页面');
    await qin.waitForText('每一户都走到了');
    expect(web.faults).toEqual([]);
  }, 600_000);

  it('sees on the board within seconds what somebody else has recorded', async () => {
    const campaignId = await givenRound(as('lin'), {
      audience: ofEntrances('10-1'),
      title: '第二次敲门行动',
      deadlineAt: tomorrowAt('21:00'),
    });
    const qin = await web.stepInto('秦女士');
    await qin.tapText('我的楼');
    await qin.waitForText('还差 37 户');
    const { entranceId } = entrance('10-1');
    const place = { communityId, campaignId, entranceId };
    const { doors } = await as('lin').doorKnocks.getEntranceRound(place);
    expect(doors).toHaveLength(37);
    await as('lin').doorKnocks.recordNoAnswers({
      ...place,
      householdIds: doors.slice(0, 3).map(({ householdId }) => householdId),
      happenedAt: web.clock.now.toISOString(),
      device: campaignId,
      seq: 1,
      actionId: actionId(),
    });
    await qin.waitForText('无人应答 3 户');
  });
});
