import './lib/polyfills';
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { keptAnswers } from './lib/kept-answers';
import { startQueue } from './lib/offline-queue/phone-queue';
import { watchPrivacyGate } from './lib/privacy-gate';
import { queryClient } from './lib/query-client';
import { useRoleWatch } from './lib/role-watch';
import { useAccountWatch } from './lib/session';
import './app.scss';
import './components/components.scss';

function AccountWatch() {
  useAccountWatch();
  useRoleWatch();
  return null;
}

/** What the phone has kept is shown at once, and asked for anew, however young it is. */
const askAnew = () => queryClient.invalidateQueries();

export default function App({ children }: PropsWithChildren) {
  useLaunch(startQueue);
  useLaunch(watchPrivacyGate);
  return (
    <PersistQueryClientProvider client={queryClient} persistOptions={keptAnswers} onSuccess={askAnew}>
      <AccountWatch />
      {children}
    </PersistQueryClientProvider>
  );
}
