import { v7 } from 'uuid';
import { expect } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { actionId } from '../support/app';
import { givenImport } from '../support/given-import';
import { csvOf } from '../support/given-register-import';
import { openedOnPhone } from '../support/helpers-phone';
import { overEachWay, type Way } from './each-way';

// 「我这片区19户群众」 (practice 10): an area is as small as it is, and its captain needs nobody to open a round there.

const HOUSEHOLDS = 19;
const people = Array.from({ length: HOUSEHOLDS }, (_, at) => (at % 6 === 5 ? 1 : 2 + (at % 3)));
const everybody = { anyOf: [], except: [] };

/** A village of one row of houses, of which the file knows numbers and names; nobody orders anything there yet. */
async function begin({ as }: Way): Promise<string> {
  const names = { communityName: '示例村', countyName: '示例县', teamName: '督导二组' };
  const { communityId } = await as('an').org.createCommunity({ ...names, actionId: actionId() });
  const rows = people.map((_, at) => `1,1,1,${101 + at},示例${at + 1},,,`);
  const importId = await givenImport(as('an'), communityId, csvOf(...rows));
  const { plan, fresh } = await as('an').households.getImport({ communityId, importId });
  expect(fresh).toBe(HOUSEHOLDS);
  await as('an').households.confirmImport({ communityId, importId, plan, actionId: actionId() });
  return communityId;
}

/** Who is sent a code has the role: one captain for all of it, one official. */
async function invite({ as }: Way, communityId: string): Promise<string> {
  const { rows } = await as('an').setup.listCaptains({ communityId });
  expect(rows).toHaveLength(1);
  const [{ entranceId } = { entranceId: '' }] = rows;
  const join = async (who: string, role: 'captain' | 'staff') => {
    const at = role === 'captain' ? { entranceId } : {};
    const invited = { communityId, role, forName: who, ...at, actionId: actionId() };
    const { code } = await as('an').org.createInvitation(invited);
    await as(who).org.joinWithCode({ code, consentVersion: CONSENT_VERSION, actionId: actionId() });
  };
  await join('he', 'captain');
  await join('wang', 'staff');
  return entranceId;
}

/** The captain counts and opens a round over their own area alone. */
async function open({ as }: Way, place: { communityId: string; entranceId: string }): Promise<string> {
  const { households } = await as('he').doorKnocks.countOwnAudience({ ...place, audience: everybody });
  expect(households).toBe(HOUSEHOLDS);
  const opening = { kind: 'round', title: '片区走访', audience: everybody, counted: households } as const;
  const rules = { success: 'doorOpened', buttons: 2, clonedFrom: null } as const;
  const opened = await as('he').doorKnocks.openOwnRound({
    ...{ ...place, ...opening, ...rules, form: [], campaignId: v7() },
    ...{ deadlineAt: '2026-11-23T12:00:00.000Z', actionId: actionId() },
  });
  expect(opened).toMatchObject({ number: 1, cells: HOUSEHOLDS });
  return opened.campaignId;
}

overEachWay('a captain in the country with 19 households', async (way) => {
  const { as, clock } = way;
  const communityId = await begin(way);
  const entranceId = await invite(way, communityId);
  const campaignId = await open(way, { communityId, entranceId });
  const phone = await openedOnPhone(as('he'), { communityId, entranceId, campaignId }, clock);
  for (const [at, peopleCount] of people.entries()) {
    clock.pass(600_000);
    phone.say(`${101 + at}`, { outcome: 'met', peopleCount });
  }
  await phone.sendNew();
  const { counts } = await as('wang').campaigns.closeCampaign({
    communityId,
    campaignId,
    actionId: actionId(),
  });
  const all = people.reduce((sum, one) => sum + one, 0);
  expect(counts).toMatchObject({ cells: HOUSEHOLDS, reached: HOUSEHOLDS, open: 0, people: all });
  const { doors } = await as('he').doorKnocks.getEntranceRound({ communityId, entranceId, campaignId });
  expect(doors.map(({ residentCount }) => residentCount).sort()).toEqual([...people].sort());
});
