import { v7 } from 'uuid';
import { COMMUNITY_ID as communityId } from '../../backend/demo';
import type { SignedInHousehold } from './signed-in-households';

/** A home that is asked whether everybody is safe, and how it gets in. */
export interface AskedHome extends SignedInHousehold {
  entranceId: string;
}

/** One call as a phone sends it; null: the phone of staff. */
export interface SentAnswer {
  householdId: string;
  procedure: 'answerOwn' | 'recordDoorKnock';
  token: string | null;
  input: { actionId: string };
}

const own = ({ householdId, token }: AskedHome, campaignId: string, needsHelp: boolean): SentAnswer => ({
  ...{ householdId, token, procedure: 'answerOwn' },
  input: {
    ...{ communityId, campaignId, householdId, outcome: needsHelp ? 'needHelp' : 'safe' },
    ...{ answers: {}, sawVersion: 0, actionId: v7() },
  },
});

/** What a neighbour has told staff. */
const told = (
  { householdId, entranceId }: AskedHome,
  campaignId: string,
  happenedAt: string,
): SentAnswer => ({
  ...{ householdId, token: null, procedure: 'recordDoorKnock' },
  input: {
    ...{ communityId, campaignId, householdId, entranceId, outcome: 'safe', way: 'neighbour', happenedAt },
    ...{ device: v7(), seq: 1, sawVersion: 0, answers: {}, seenResidents: [], actionId: v7() },
  },
});

/**
 * What comes in when everybody is asked at once: most homes answer themselves, every 65th needs help; of every 20th a
 * neighbour tells staff, of every 10th besides. Every fourth call is sent twice, the second time under the same id.
 */
export function answersOf(homes: readonly AskedHome[], campaignId: string, now: string): SentAnswer[] {
  const answers = homes.flatMap((home, at) => {
    if (at % 20 === 0) return [told(home, campaignId, now)];
    const said = own(home, campaignId, at % 65 === 1);
    return at % 10 === 5 ? [said, told(home, campaignId, now)] : [said];
  });
  return answers.flatMap((one, at) => (at % 4 === 0 ? [one, one] : [one]));
}
