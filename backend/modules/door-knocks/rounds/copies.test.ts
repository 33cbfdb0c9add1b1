import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, home } from '../../../../tests/support/demo';
import { givenRound, knockOf, ofEntrances } from '../../../../tests/support/given-round';

const { as } = givenApp(await givenDatabase('demo'));
const first = entrance('10-1');
const audience = { ...ofEntrances('10-1'), except: [{ by: 'vacant' as const }] };

const knock = (campaignId: string, room: string, over: object = {}) =>
  as('qin').doorKnocks.recordDoorKnock({
    ...{ ...first, ...home(`10-1-${room}`) },
    ...knockOf(campaignId, over),
  });

async function givenExceptions() {
  const campaignId = await givenRound(as('lin'), { audience });
  await knock(campaignId, '502', { needsHomeService: true, peopleCount: 2 });
  await knock(campaignId, '401', { peopleCount: 1 });
  await knock(campaignId, '402', { outcome: 'vacant' });
  await as('lin').campaigns.signOffCell({
    ...{ ...home('10-1-602'), campaignId, reason: '长期在外地' },
    actionId: actionId(),
  });
  return campaignId;
}
async function exceptionsOf(campaignId: string) {
  const found = [];
  for (let cursor: string | undefined; ;) {
    const { rows, next } = await as('lin').doorKnocks.listRoundExceptions({
      ...{ communityId, campaignId, limit: 3 },
      ...(cursor && { cursor }),
    });
    found.push(...rows);
    if (!next) return found;
    cursor = next;
  }
}

describe('what a copy of a round carries over', () => {
  it('is its form, rules and audience, and how many doors were no plain visit', async () => {
    const campaignId = await givenExceptions();
    const round = await as('lin').doorKnocks.getRound({ communityId, campaignId });
    const { counts } = await as('lin').campaigns.getCampaign({ communityId, campaignId });
    expect(round).toMatchObject({ audience, form: [], success: 'doorOpened', clonedFrom: null });
    expect(round.exceptions).toEqual({
      ...{ signedOff: 1, open: counts.open, refused: 0, contested: 0, provisional: 1 },
      ...{ needsHomeService: 1, neighbour: 0, paused: 0 },
    });
  });

  it('names those doors, page by page, with the reason of a sign-off', async () => {
    const campaignId = await givenExceptions();
    const { counts } = await as('lin').campaigns.getCampaign({ communityId, campaignId });
    const found = await exceptionsOf(campaignId);
    expect(found).toHaveLength(counts.open + 3);
    expect(new Set(found.map(({ householdId }) => householdId)).size).toBe(found.length);
    const of = (room: string) =>
      found.find(({ householdId }) => householdId === home(`10-1-${room}`).householdId);
    expect(of('602')).toMatchObject({ as: ['signedOff'], reason: '长期在外地' });
    expect(of('402')).toMatchObject({ as: ['provisional'], outcome: 'vacant' });
    expect(of('502')).toMatchObject({ as: ['needsHomeService'] });
    expect(of('401')).toBeUndefined();
  });
});

describe('the doors a copy has to know', () => {
  it('leave out those that are merely open when somebody asks for the telling ones', async () => {
    const campaignId = await givenExceptions();
    await knock(campaignId, '301', { outcome: 'refused' });
    const telling = { communityId, campaignId, show: 'telling' as const, limit: 100 };
    const { rows } = await as('lin').doorKnocks.listRoundExceptions(telling);
    expect(rows.map((door) => door.as)).toEqual([
      ...[['signedOff'], ['needsHomeService'], ['provisional'], ['refused', 'open']],
    ]);
  });

  it('are also those that refused, are known from a neighbour, or are paused now', async () => {
    const campaignId = await givenRound(as('lin'), { audience });
    await knock(campaignId, '401', { outcome: 'refused' });
    await knock(campaignId, '501', { peopleCount: 1 });
    await knock(campaignId, '601', { outcome: 'answered', way: 'neighbour', peopleCount: 1 });
    const away = { reason: 'away' as const, untilOn: '2026-11-29', actionId: actionId() };
    const { pauseId } = await as('lin').campaigns.pauseHousehold({ ...home('10-1-501'), ...away });
    const found = await exceptionsOf(campaignId);
    const asOf = (room: string) =>
      found.find(({ householdId }) => householdId === home(`10-1-${room}`).householdId)?.as;
    expect(asOf('401')).toEqual(['refused', 'open']);
    expect(asOf('501')).toEqual(['paused']);
    expect(asOf('601')).toEqual(['neighbour']);
    const { exceptions } = await as('lin').doorKnocks.getRound({ communityId, campaignId });
    expect(exceptions).toMatchObject({ refused: 1, neighbour: 1, paused: 1 });
    await as('lin').campaigns.liftPause({ ...home('10-1-501'), pauseId, actionId: actionId() });
    expect(await exceptionsOf(campaignId)).toHaveLength(found.length - 1);
  });
});

describe('two rounds', () => {
  it('are compared door by door: what differs, or all of it', async () => {
    const campaignId = await givenExceptions();
    const otherCampaignId = await givenRound(as('lin'), { audience: ofEntrances('10-1') });
    await knock(otherCampaignId, '502', { needsHomeService: true, peopleCount: 3 });
    await knock(otherCampaignId, '401', { peopleCount: 1 });
    const pair = { communityId, campaignId, otherCampaignId, limit: 100 };
    const { rows } = await as('lin').doorKnocks.compareRounds({ ...pair, show: 'changes' });
    const of = (room: string) =>
      rows.find(({ householdId }) => householdId === home(`10-1-${room}`).householdId);
    expect(of('502')).toMatchObject({ isChanged: true, one: { peopleCount: 2 }, other: { peopleCount: 3 } });
    expect(of('401')).toBeUndefined();
    expect(of('602')).toMatchObject({ one: { settledAs: 'signedOff' }, other: { isClosed: false } });
    // Nobody lives there: the first round left it out.
    expect(of('802')).toMatchObject({ one: null, other: { isClosed: false } });
    const all = await as('lin').doorKnocks.compareRounds({ ...pair, show: 'all' });
    const { counts } = await as('lin').campaigns.getCampaign({ communityId, campaignId: otherCampaignId });
    expect(all.rows).toHaveLength(counts.cells);
    expect(all.next).toBeNull();
  });
});
