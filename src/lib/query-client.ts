import { focusManager, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiRefusal } from './api-refusal';
import { askToSignIn } from './ask-to-sign-in';
import { keptForMs } from './kept-answers';
import { NoSignal } from './no-signal';
import { watchNetwork, watchVisibility } from './phone';

onlineManager.setEventListener(watchNetwork);
focusManager.setEventListener(watchVisibility);

const isSignedOut = (error: unknown) => error instanceof ApiRefusal && error.code === 'NOT_SIGNED_IN';

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
  queryCache: new QueryCache({ onError: (error) => isSignedOut(error) && askToSignIn() }),
});
