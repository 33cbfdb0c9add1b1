import type { OwnRound } from '@/contract/own-answers';
import { lastOf } from '@/domain/last-of';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import type { QueueEntry } from '@/lib/offline-queue/queue-entry';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import { useQueued, type Queued } from '@/lib/offline-queue/queue-action';

const procedure = 'doorKnocks.answerOwn';
const REFRESH_MS = 30_000;

/** A round with the own word that is still on the phone. */
export interface OwnRoundHere extends OwnRound {
  /** The server has not heard of the last word. */
  isWaiting: boolean;
}

type Word = Queued<typeof procedure>;

/** Whether the word is about this round and newer than what was answered. */
const isNews = ({ campaignId, version }: OwnRound, { input, state }: Word): boolean =>
  input.campaignId === campaignId &&
  (state === 'waiting' || (state === 'sent' && version <= input.sawVersion));

function withWord(round: OwnRound, words: readonly Word[]): OwnRoundHere {
  const word = lastOf(words.filter((one) => isNews(round, one)));
  if (!word) return { ...round, isWaiting: false };
  const { outcome, answers, needsHomeService = false, peopleCount, careFlags } = word.input;
  return {
    ...round,
    answers,
    answered: { outcome, at: word.madeAt, needsHomeService },
    residentCount: peopleCount ?? round.residentCount,
    careFlags: careFlags ?? round.careFlags,
    isWaiting: word.state === 'waiting',
  };
}

export const useOwnAnswer = (home: Home) =>
  useAnswer('doorKnocks.getOwnRound', home, { keep: true, everyMs: REFRESH_MS });

/** The open rounds of the own household, as last answered and with what the phone still keeps; undefined while unknown. */
export function useOwnRounds(home: Home): OwnRoundHere[] | undefined {
  const { data } = useOwnAnswer(home);
  const words = useQueued(procedure).filter(({ input }) => input.householdId === home.householdId);
  return data?.rows.map((round) => withWord(round, words));
}

/** Own answers that the server did not take. */
export const useRefusedAnswers = (): QueueEntry[] =>
  useOfflineQueue().refused.filter((entry) => entry.procedure === procedure);
