import { onlineManager } from '@tanstack/react-query';
import { create } from 'zustand';
import { newActionId } from '../wire/new-action-id';
import { watchNetwork, watchVisibility } from '../platform/window/phone';
import { phoneStore } from '../phone/phone-store';
import { keptPictures } from '../platform/files/pictures';
import { queryClient } from '../answers/query-client';
import { readAccount } from '../session/signed-in-account';
import { send } from '../platform/wire/transport';
import { countEntries, type QueueCounts } from './count-entries';
import { createOfflineQueue } from './offline-queue';
import { createQueueStore } from './queue-store';

/** The line as the screens see it: how many wait, how many to settle, how many are somebody else's. */
export const useOfflineQueue = create<QueueCounts>(() => countEntries([], null));

/** This phone's line of deeds; it runs at start, when signal returns, and when the app comes to the front. */
export const phoneQueue = createOfflineQueue({
  store: createQueueStore(phoneStore),
  send,
  pictures: keptPictures,
  newActionId,
  isOnline: () => onlineManager.isOnline(),
  accountId: readAccount,
  now: () => new Date().toISOString(),
  later: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  publish: (entries) => useOfflineQueue.setState(countEntries(entries, readAccount())),
  afterSent: () => queryClient.invalidateQueries(),
});

/** Starts telling the queue about signal and the app's coming to the front; called once by the app. */
export function startQueue(): void {
  watchNetwork((isOnline) => isOnline && void phoneQueue.run());
  watchVisibility((isVisible) => isVisible && void phoneQueue.run());
}
