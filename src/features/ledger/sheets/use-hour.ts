import { useRef } from 'react';
import type { ApiRefusal } from '@/lib/wire/api-refusal';
import { mayComeAgain } from '@/lib/wire/may-come-again';
import { now } from '@/lib/phone/clock';

interface Kept {
  said: string;
  after: ApiRefusal | null;
  hour: string;
}

/**
 * The hour of a deed about money is that of its sending (UTC ISO). What was sent and never answered keeps its hour when
 * it is sent again, for only the very same deed keeps its actionId; after a refusal the next try has an hour of its own.
 */
export function useHour(refused: ApiRefusal | null) {
  const kept = useRef<Kept | null>(null);
  return (deed: object): string => {
    const said = JSON.stringify(deed);
    const last = kept.current;
    const isAnswered = refused !== null && refused !== last?.after && !mayComeAgain(refused);
    if (last?.said === said && !isAnswered) return last.hour;
    kept.current = { said, after: refused, hour: now() };
    return kept.current.hour;
  };
}
