import { RefusedCard } from '@/components/cards/refused-card';
import { useRefusedKnocks } from './use-queued-knocks';

/** Words about doors that the server did not take, each until a person has settled it. */
export const RefusedKnocks = () =>
  useRefusedKnocks().map((entry) => <RefusedCard key={entry.actionId} entry={entry} />);
