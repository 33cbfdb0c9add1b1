import { useState } from 'react';
import type { Move } from '@/contract/parcels';
import type { TripParcel } from '@/contract/trips';
import { queueAction, useWaiting } from '@/lib/offline-queue/queue-action';
import { now } from '@/lib/phone/clock';
import type { RecentMove } from './last-move';

const words: Readonly<Record<Move['step'], string>> = {
  loaded: '装车',
  unloaded: '卸车',
  onRun: '交给志愿者',
};

/** Says where parcels go, with or without signal, and what of it the phone still keeps. */
export function useMoves(communityId: string) {
  const [last, setLast] = useState<RecentMove | null>(null);
  const waiting = useWaiting('dispatch.recordMoves').flatMap(({ input }) => input.parcelIds);
  const scanning = useWaiting('dispatch.scanParcel').map(({ input }) => input.parcelCode);
  const scan = (move: Move, parcelCode: string, known: TripParcel | undefined) => {
    const said = `${known?.placeLabel ?? parcelCode} ${words[move.step]}`;
    const input = { communityId, move, parcelCode, happenedAt: now() };
    const actionId = queueAction('dispatch.scanParcel', input, said);
    setLast({ actionId, parcelIds: known ? [known.id] : null, said });
  };
  const tick = (move: Move, parcels: readonly TripParcel[]) => {
    const parcelIds = parcels.map(({ id }) => id);
    const one = parcels.length === 1 ? parcels[0]?.placeLabel : undefined;
    const said = `${one ?? `${parcels.length} 件`} ${words[move.step]}`;
    const actionId = queueAction(
      'dispatch.recordMoves',
      { communityId, move, parcelIds, happenedAt: now() },
      said,
    );
    setLast({ actionId, parcelIds, said });
  };
  const isWaiting = ({ id, code }: TripParcel) => waiting.includes(id) || scanning.includes(code);
  return { last, setLast, scan, tick, isWaiting };
}
