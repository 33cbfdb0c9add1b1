import { isOf } from '@/lib/offline-queue/is-of';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import type { ProcedureName } from '@/lib/wire/api';
import { RefusedCard } from './refused-card';

interface Props {
  procedures: readonly ProcedureName[];
  /** Whose deeds are meant, by the names of their input: `{ orderId }`. */
  of: Readonly<Record<string, string>>;
}

/** Words about one thing that the server did not take, each until a person has settled it: none vanishes in silence. */
export function RefusedDeeds({ procedures, of }: Props) {
  const kinds = new Set<string>(procedures);
  return useOfflineQueue()
    .refused.filter(({ procedure, input }) => kinds.has(procedure) && isOf(input, of))
    .map((entry) => <RefusedCard key={entry.actionId} entry={entry} />);
}
