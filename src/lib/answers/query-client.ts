import { focusManager, onlineManager, QueryCache, QueryClient, type Query } from '@tanstack/react-query';
import { ApiRefusal, isOutOfReach, isSignedOut } from '../wire/api-refusal';
import { keptForMs } from './kept-answers';
import { mayComeAgain } from '../wire/may-come-again';
import { watchNetwork, watchVisibility } from '../platform/window/phone';

onlineManager.setEventListener(watchNetwork);
focusManager.setEventListener(watchVisibility);

const SOON_MS = 1_000;

/** As long as the backend asked us to wait; after silence only a moment. */
const waitBefore = (_failures: number, error: Error): number =>
  error instanceof ApiRefusal ? Number(error.details.seconds ?? 1) * SOON_MS : SOON_MS;

const asksWhoIAm = ({ queryKey }: Pick<Query, 'queryKey'>) => queryKey[1] === 'getMe';

/** Asks again only when nothing came back or the backend is busy: any other refusal stays one however often one asks. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'offlineFirst',
      staleTime: 5_000,
      gcTime: keptForMs,
      retry: (failures, error) => mayComeAgain(error) && failures < 1,
      retryDelay: waitBefore,
    },
  },
  queryCache: new QueryCache({
    onError: (error, query) => {
      if ((isSignedOut(error) || isOutOfReach(error)) && !asksWhoIAm(query)) askAgainWhoIAm();
    },
  }),
});

/** Any call may learn that the session or a role has ended; the watches in the app's root then bring the person on. */
function askAgainWhoIAm(): void {
  void queryClient.invalidateQueries({ predicate: asksWhoIAm });
}
