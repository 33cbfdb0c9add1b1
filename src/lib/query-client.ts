import { focusManager, onlineManager, QueryCache, QueryClient, type Query } from '@tanstack/react-query';
import { keptForMs } from './kept-answers';
import { NoSignal } from './no-signal';
import { isOutOfReach } from './is-out-of-reach';
import { isSignedOut } from './is-signed-out';
import { watchNetwork, watchVisibility } from './phone';

onlineManager.setEventListener(watchNetwork);
focusManager.setEventListener(watchVisibility);

const asksWhoIAm = ({ queryKey }: Pick<Query, 'queryKey'>) => queryKey[1] === 'getMe';

/** Asks again only when nothing came back: a refusal stays a refusal however often one asks. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'offlineFirst',
      staleTime: 5_000,
      gcTime: keptForMs,
      retry: (failures, error) => error instanceof NoSignal && failures < 1,
      retryDelay: 1_000,
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
