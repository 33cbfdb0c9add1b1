import { useMemo } from 'react';
import type { Round } from '@/contract/door-knocks';
import { withCells, withQueuedKnocks, type KnockDoor } from '@/domain/queued-knocks';
import { useAnswers } from '@/lib/answers/use-answers';
import { useLens } from '@/lib/answers/use-lens';
import { useQueuedKnocks } from './use-queued-knocks';

/** An entrance of a round with its doors in climbing order, as this phone knows them. */
export interface RoundEntrance {
  entranceId: string;
  /** '1单元' */
  name: string;
  doors: readonly KnockDoor[];
}

interface Place {
  communityId: string;
  campaignId: string;
  entrances: readonly { entranceId: string }[];
  /** Volunteers have no lens of a building: they ask for their entrance again. */
  hasLens: boolean;
}

const REFRESH_MS = 30_000;
const OWN_MS = 10_000;

/** '10号楼 1单元' → '1单元' */
export const entranceOf = (placeLabel: string): string => placeLabel.slice(placeLabel.lastIndexOf(' ') + 1);

/**
 * A round over the entrances of one building: what was answered (kept on the phone), what the lens has heard since, and
 * what the phone still keeps. `round` is null until the first answer is there; `waited` is the one that is waited for.
 */
export function useEntranceRounds({ communityId, campaignId, entrances, hasLens }: Place) {
  const inputs = entrances.map(({ entranceId }) => ({ communityId, campaignId, entranceId }));
  const everyMs = hasLens ? REFRESH_MS : OWN_MS;
  const answers = useAnswers('doorKnocks.getEntranceRound', inputs, { keep: true, everyMs });
  const { waited, contents, updatedAt } = answers;
  const lens = useLens({ communityId, campaignId, entranceId: entrances[0]?.entranceId ?? '' }, hasLens);
  const queued = useQueuedKnocks(campaignId);
  const round: Round | null = contents.find((content) => content)?.round ?? null;
  // A lens that is older than the answer has nothing to add to it.
  const isNewer = updatedAt.map((at) => lens.dataUpdatedAt >= at).join();
  const shown = useMemo((): RoundEntrance[] => {
    const newer = isNewer.split(',');
    return entrances.flatMap(({ entranceId }, at) => {
      const content = contents[at];
      // An entrance that is not in this round, or was never opened with signal.
      if (!content) return [];
      const own = content.doors;
      const heard = lens.data && newer[at] === 'true' ? withCells(own, lens.data) : own;
      const doors = withQueuedKnocks(heard, queued, round?.success ?? 'doorOpened');
      return [{ entranceId, name: entranceOf(content.placeLabel), doors }];
    });
  }, [entrances, contents, isNewer, lens.data, queued, round]);
  return { waited, round, placeLabel: contents.find((one) => one)?.placeLabel ?? '', entrances: shown };
}
