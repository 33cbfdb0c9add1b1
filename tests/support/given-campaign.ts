import { demoId } from '../../backend/demo';
import type { Place } from '../places';
import { actionId, type Api, type TestApp } from './app';
import { codeOn, printed } from './given-knock-sheet';
import { givenRound, knockOf } from './given-round';
import { givenSecondList, listOf } from './given-second-list';

const LEASE_MS = 4 * 3_600_000;
const audienceAt = (entranceId: string) => ({
  anyOf: [[{ by: 'entrance' as const, entranceIds: [entranceId] }]],
  except: [],
});

/**
 * A round at the entrance of a place that is given to its volunteer, a sample of what the volunteer recorded in another, a saved form,
 * a hand-out, a list of somebody else beside the first, and a pause of its household and of its building.
 */
export async function givenCampaign(app: TestApp, at: Place) {
  const { as } = app;
  const api = as(at.staff);
  const round = { in: at.communityId, audience: audienceAt(at.entranceId) };
  const campaignId = await givenRound(api, round);
  const { leaseId } = await giveTo(api, at, campaignId);
  const sampled = await givenRound(api, round);
  return {
    campaignId,
    leaseId,
    handOutId: await givenRound(api, { ...round, kind: 'handOut', title: '政府发的菜' }),
    templateId: await givenTemplate(api, at.communityId),
    sampleId: await givenSample({ as }, at, sampled),
    secondListId: await givenSecondList(
      api,
      { communityId: at.communityId, campaignId },
      listOf('99,1,101,,2'),
    ),
    knockSheetCode: codeOn(await printed(app, at.staff, { ...at, campaignId })),
    ...(await givenPauses(api, at)),
  };
}

const giveTo = (api: Api, { communityId, entranceId, volunteer }: Place, campaignId: string) =>
  api.doorKnocks.giveEntrance({
    ...{ communityId, entranceId, campaignId },
    accountId: demoId(`account ${volunteer}`),
    actionId: actionId(),
  });

async function givenSample({ as }: Pick<TestApp, 'as'>, at: Place, campaignId: string): Promise<string> {
  const { communityId, entranceId, householdId } = at;
  const { untilAt } = await giveTo(as(at.staff), at, campaignId);
  const happenedAt = new Date(Date.parse(untilAt) - LEASE_MS).toISOString();
  const knock = knockOf(campaignId, { happenedAt });
  await as(at.volunteer).doorKnocks.recordDoorKnock({ communityId, entranceId, householdId, ...knock });
  const round = { communityId, campaignId };
  await as(at.staff).doorKnocks.drawSample({ ...round, seed: '抽查', actionId: actionId() });
  const { rows } = await as(at.staff).doorKnocks.listSamples(round);
  return rows[0]?.sampleId ?? '';
}

async function givenTemplate(api: Api, communityId: string): Promise<string> {
  const askedWhen = { by: 'always' as const };
  const form = [{ id: 'canCook', words: '能做饭吗', answer: 'yesNo' as const, choices: [], askedWhen }];
  const saved = { communityId, name: '排查', form, isShared: false, actionId: actionId() };
  return (await api.doorKnocks.saveFormTemplate(saved)).templateId;
}

async function givenPauses(api: Api, { communityId, buildingId, householdId }: Place) {
  const paused = { reason: 'away' as const, untilOn: null, communityId };
  const own = await api.campaigns.pauseHousehold({ ...paused, householdId, actionId: actionId() });
  const whole = await api.campaigns.pauseBuilding({ ...paused, buildingId, actionId: actionId() });
  return { pauseId: own.pauseId, buildingPauseId: whole.pauseId };
}
