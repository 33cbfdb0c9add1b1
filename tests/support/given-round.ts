import { v7 } from 'uuid';
import type { Audience } from '@/contract/audience';
import type { RoundForm, SuccessRule } from '@/contract/door-knocks';
import { actionId, type Api } from './app';
import { communityId, entrance } from './demo';

interface Wish {
  in?: string;
  audience?: Audience;
  kind?: 'round' | 'rollCall' | 'handOut';
  title?: string;
  form?: RoundForm;
  success?: SuccessRule;
  buttons?: 2 | 4;
  clonedFrom?: string | null;
  deadlineAt?: string;
  batchId?: string;
}

export const ofEntrances = (...keys: string[]): Audience => ({
  anyOf: [[{ by: 'entrance', entranceIds: keys.map((key) => entrance(key).entranceId) }]],
  except: [],
});

/** A round that staff have counted and opened; everybody of 10-1 when nothing else is said. Answers its campaign. */
export async function givenRound({ campaigns, doorKnocks }: Api, wish: Wish = {}): Promise<string> {
  const { audience = ofEntrances('10-1'), in: place = communityId, ...rules } = wish;
  const { households } = await campaigns.countAudience({ communityId: place, audience });
  const opened = await doorKnocks.openRound({
    communityId: place,
    campaignId: v7(),
    kind: 'round',
    title: '第一次敲门行动',
    deadlineAt: '2026-11-25T12:00:00.000Z',
    form: [],
    success: 'doorOpened',
    buttons: 4,
    clonedFrom: null,
    ...rules,
    audience,
    counted: households,
    actionId: actionId(),
  });
  return opened.campaignId;
}

/** What a phone sends of one door; met, by a phone that has seen nothing of others. */
export const knockOf = (campaignId: string, over: object = {}) => ({
  campaignId,
  outcome: 'met' as const,
  way: 'door' as const,
  happenedAt: '2026-11-22T01:00:00.000Z',
  device: v7(),
  seq: 1,
  sawVersion: 0,
  answers: {},
  seenResidents: [],
  actionId: actionId(),
  ...over,
});
