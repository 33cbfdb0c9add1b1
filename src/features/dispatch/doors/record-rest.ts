import { entranceLabel } from '@/domain/place-words';
import type { EntranceDoors } from '@/domain/run-progress';
import { now } from '@/lib/phone/clock';
import { queueAction } from '@/lib/offline-queue/queue-action';
import type { RecentWord } from './recent-word';
import type { RestWord } from './rest-sheet';
import { doorStates } from '../runs/run-words';

interface Place {
  communityId: string;
  runId: string;
}

/** Keeps one word for all open doors of an entrance but the excepted ones, until there is signal. */
export function recordRest(place: Place, entrance: EntranceDoors, word: RestWord): RecentWord {
  const happenedAt = now();
  const { outcome, excepted, delivered } = word;
  const input = {
    ...place,
    entranceId: entrance.entranceId,
    outcome,
    exceptDropOffIds: excepted.map(({ id }) => id),
    happenedAt,
  };
  const said = `${delivered.length} 户${doorStates[outcome].word}`;
  const actionId = queueAction('dispatch.confirmRest', input, `${entranceLabel(entrance)} ${said}`);
  return { actionId, dropOffIds: delivered.map(({ id }) => id), said, at: happenedAt };
}
