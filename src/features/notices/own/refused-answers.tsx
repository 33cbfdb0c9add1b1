import { RefusedCard } from '@/components/cards/refused-card';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';

const ours = ['notices.acknowledgeNotice', 'notices.openOwnNotice'];

/** Words about notices that the server did not take, each until a person has settled it. */
export const RefusedAnswers = () =>
  useOfflineQueue()
    .refused.filter(({ procedure }) => ours.includes(procedure))
    .map((entry) => <RefusedCard key={entry.actionId} entry={entry} />);
