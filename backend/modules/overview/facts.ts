import type { EveningTarget, EveningTopic } from '@/contract/overview';
import type { Facts } from './day-facts';
import { doneFacts } from './done-facts';
import { doorFacts } from './door-facts';
import { openFacts } from './open-facts';

export const factsOf: Readonly<Record<EveningTopic, Facts>> = { ...doneFacts, ...doorFacts, open: openFacts };

/** What a row opens; where one topic has several kinds it depends on the key. */
const targets: Readonly<Record<EveningTopic, EveningTarget | Readonly<Record<string, EveningTarget>>>> = {
  orders: 'order',
  money: 'order',
  orderedPieces: 'order',
  purchases: 'wave',
  shortages: 'wave',
  departures: 'run',
  doors: 'run',
  served: 'run',
  deliveredPieces: 'run',
  requests: 'request',
  open: {
    toPlace: 'wave',
    awaited: 'wave',
    toSort: 'entrance',
    sorted: 'entrance',
    runOpen: 'run',
    runTaken: 'run',
    requestFirst: 'request',
    requestOpen: 'request',
    requestTaken: 'request',
    wishWaiting: 'wish',
    disputeOpen: 'dispute',
    paperDiffers: 'paper',
    backCold: 'back',
    back: 'back',
    late: 'late',
    campaignOverdue: 'campaign',
    noticeWaiting: 'notice',
    noticeOpen: 'notice',
    joinWaiting: 'join',
    joinLook: 'join',
    certificateEnding: 'supplier',
  },
};

/** What the rows behind a number open; undefined when there is no such number. */
export function targetOf(topic: EveningTopic, key: string): EveningTarget | undefined {
  const target = targets[topic];
  return typeof target === 'string' ? target : target[key];
}
