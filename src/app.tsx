import './lib/polyfills/polyfills';
import { PersistQueryClientProvider } from '@tanstack/react-query-persist-client';
import { useLaunch, usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { watchBuild } from './lib/platform/release/build';
import { watchFaults } from './lib/platform/wire/fault-watch';
import { keptAnswers } from './lib/answers/kept-answers';
import { startKeepingPages } from './lib/platform/release/kept-pages';
import {
  addressHere,
  startAgainAt,
  watchHurriedSteps,
  watchLostPages,
} from './lib/platform/release/load-page';
import { startQueue } from './lib/offline-queue/phone-queue';
import { watchNewVersion } from './lib/platform/release/new-version';
import { watchPrivacyGate } from './lib/phone/privacy-gate';
import { askToTryAgain } from './lib/pages/open-page';
import { queryClient } from './lib/answers/query-client';
import { useRoleWatch } from './lib/session/role-watch';
import { startAt } from './lib/pages/routes';
import { useAccountWatch } from './lib/session/session';
import { leaveUnknownPage } from './lib/pages/unknown-page';
import { useKeptPages } from './lib/pages/use-kept-pages';
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
  useLaunch(watchHurriedSteps);
  usePageNotFound(() => void leaveUnknownPage());
  return (
    <PersistQueryClientProvider client={queryClient} persistOptions={keptAnswers} onSuccess={askAnew}>
      <AccountWatch />
      {children}
    </PersistQueryClientProvider>
  );
}
