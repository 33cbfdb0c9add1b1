import { useQuery } from '@tanstack/react-query';
import type { LensCell } from '@/contract/campaign-lists';
import { answerKey } from './use-answer';
import { queryClient } from './query-client';
import { call } from '../wire/api';

/** Others see a knock within 5 s of it: the way there and back has the rest. */
const EVERY_MS = 4_000;

interface Place {
  communityId: string;
  entranceId: string;
  campaignId: string;
}

interface Lens {
  asOf: string;
  cells: Record<string, LensCell>;
}

/** Asks for what has changed since the last time, and keeps the rest: a building of 440 doors is sent once. */
async function lookAgain(place: Place, before: Lens | undefined): Promise<Lens> {
  const { changed, asOf } = await call('campaigns.getLens', { ...place, since: before?.asOf });
  const cells = Object.fromEntries(changed.map((cell) => [cell.householdId, cell]));
  return { asOf, cells: { ...before?.cells, ...cells } };
}

/** The cells of a building through a campaign, live; the same object as long as nothing has changed. */
export function useLens(place: Place, when: boolean) {
  const queryKey = answerKey('campaigns.getLens', place);
  return useQuery({
    queryKey,
    queryFn: () => lookAgain(place, queryClient.getQueryData<Lens>(queryKey)),
    select: ({ cells }) => cells,
    refetchInterval: EVERY_MS,
    enabled: when,
  });
}
