import { demoId } from '../../backend/demo';
import type { Place } from '../places';
import { actionId, type Api } from './app';
import { givenRound } from './given-round';

/** A round at the entrance of a place that is given to its volunteer, and a pause of its household and of its building. */
export async function givenCampaign(
  api: Api,
  { communityId, buildingId, entranceId, householdId, volunteer }: Place,
) {
  const audience = { anyOf: [[{ by: 'entrance' as const, entranceIds: [entranceId] }]], except: [] };
  const paused = { reason: 'away' as const, untilOn: null };
  const own = await api.campaigns.pauseHousehold({
    communityId,
    householdId,
    ...paused,
    actionId: actionId(),
  });
  const whole = await api.campaigns.pauseBuilding({
    communityId,
    buildingId,
    ...paused,
    actionId: actionId(),
  });
  const campaignId = await givenRound(api, { in: communityId, audience });
  const { leaseId } = await api.doorKnocks.giveEntrance({
    ...{ communityId, entranceId, campaignId },
    accountId: demoId(`account ${volunteer}`),
    actionId: actionId(),
  });
  return {
    campaignId,
    leaseId,
    pauseId: own.pauseId,
    buildingPauseId: whole.pauseId,
  };
}
