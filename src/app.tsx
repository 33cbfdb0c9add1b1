import './lib/polyfills';
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import { useLaunch, usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { watchBuild } from './lib/build';
import { watchFaults } from './lib/fault-watch';
import { keptAnswers } from './lib/kept-answers';
import { startKeepingPages } from './lib/kept-pages';
import { addressHere, startAgainAt, watchLostPages } from './lib/load-page';
import { startQueue } from './lib/offline-queue/phone-queue';
import { watchNewVersion } from './lib/new-version';
import { watchPrivacyGate } from './lib/privacy-gate';
import { askToTryAgain } from './lib/open-page';
import { queryClient } from './lib/query-client';
import { useRoleWatch } from './lib/role-watch';
import { startAt } from './lib/routes';
import { useAccountWatch } from './lib/session';
import { leaveUnknownPage } from './lib/unknown-page';
import { useKeptPages } from './lib/use-kept-pages';
import './app.scss';
import './components/components.scss';

function AccountWatch() {
  useAccountWatch();
  useRoleWatch();
  useKeptPages();
  return null;
}

/** What the phone has kept is shown at once, and asked for anew, however young it is. */
const askAnew = () => queryClient.invalidateQueries();

const startAgain = (): void => {
  const here = addressHere();
  void askToTryAgain().then((again) => (again ? startAgainAt(here) : startAt('home')));
};

export default function App({ children }: PropsWithChildren) {
  useLaunch(startQueue);
  useLaunch(watchPrivacyGate);
  useLaunch(watchNewVersion);
  useLaunch(watchFaults);
  useLaunch(startKeepingPages);
  useLaunch(watchBuild);
  useLaunch(() => watchLostPages(startAgain));
  usePageNotFound(() => void leaveUnknownPage());
  return (
    <PersistQueryClientProvider client={queryClient} persistOptions={keptAnswers} onSuccess={askAnew}>
      <AccountWatch />
      {children}
    </PersistQueryClientProvider>
  );
}
