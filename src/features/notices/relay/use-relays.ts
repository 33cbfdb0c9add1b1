import { useMemo } from 'react';
import type { Relay } from '@/contract/notice-relay';
import { useAnswers } from '@/lib/answers/use-answers';
import { useQueued } from '@/lib/offline-queue/queue-action';

/** An entrance in which a notice has households, as far as this phone knows. */
export interface RelayAt extends Relay {
  entranceId: string;
  /** '1单元' */
  name: string;
}

interface Entrances {
  communityId: string;
  entrances: readonly { entranceId: string; placeLabel: string }[];
}

const REFRESH_MS = 60_000;

const nameOf = (placeLabel: string): string => placeLabel.slice(placeLabel.lastIndexOf(' ') + 1);

/** The live notices of a building, each with its entrances; kept on the phone, without those that were told here just now. */
export function useRelays({ communityId, entrances }: Entrances) {
  const inputs = entrances.map(({ entranceId }) => ({ communityId, entranceId }));
  const { waited, contents } = useAnswers('notices.listRelays', inputs, { keep: true, everyMs: REFRESH_MS });
  const told = useQueued('notices.recordTold').filter(({ state }) => state === 'waiting');
  const all = useMemo(
    () =>
      entrances.flatMap(({ entranceId, placeLabel }, at) =>
        (contents[at]?.rows ?? []).map((relay) => ({ ...relay, entranceId, name: nameOf(placeLabel) })),
      ),
    [entrances, contents],
  );
  const here = all.map((one): RelayAt => {
    const doors = told.filter(
      ({ input }) => input.noticeId === one.noticeId && input.entranceId === one.entranceId,
    );
    const households = new Set(doors.map(({ input }) => input.householdId));
    return { ...one, open: Math.max(0, one.open - households.size) };
  });
  const ids = [...new Set(here.map(({ noticeId }) => noticeId))];
  return { waited, notices: ids.map((id) => here.filter(({ noticeId }) => noticeId === id)) };
}
