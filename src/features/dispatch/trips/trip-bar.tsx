import { ActionButton } from '@/components/buttons/action-button';
import { ActionBar } from '@/components/page/action-bar';
import { useCalmTap } from '@/lib/accessible/use-calm-tap';
import { askFirst } from '@/lib/forms/ask-first';
import { queueAction, useWaiting } from '@/lib/offline-queue/queue-action';
import { now } from '@/lib/phone/clock';
import type { OutputOf } from '@/lib/wire/api';

interface Props {
  communityId: string;
  trip: OutputOf<'dispatch.getTrip'>;
}

/** Leaving and arriving, under the thumb: the second half of a double tap on the one must not say the other. */
export function TripBar({ communityId, trip }: Props) {
  const isLeaving = useWaiting('dispatch.departTrip').some(({ input }) => input.tripId === trip.id);
  const isArriving = useWaiting('dispatch.arriveTrip').some(({ input }) => input.tripId === trip.id);
  const calmly = useCalmTap();
  const { stationId, stationName, label } = trip;
  const input = () => ({ communityId, tripId: trip.id, happenedAt: now() });
  const leave = () => queueAction('dispatch.departTrip', input(), `${label} 出发`);
  const arrive = async () => {
    if (await askFirst({ content: `${label} 已经到${stationName}了吗？`, yes: '到了' }))
      queueAction('dispatch.arriveTrip', { ...input(), stationId }, `${label} 到站`);
  };
  if (trip.state === 'loading' && !isLeaving && !isArriving)
    return (
      <ActionBar>
        <ActionButton size="bar" isDisabled={trip.suspendedBy !== null} onTap={() => calmly(leave)}>
          出发去{stationName}
        </ActionButton>
      </ActionBar>
    );
  if ((trip.state === 'underWay' || isLeaving) && !isArriving)
    return (
      <ActionBar>
        <ActionButton size="bar" onTap={() => calmly(() => void arrive())}>
          到{stationName}了
        </ActionButton>
      </ActionBar>
    );
  return null;
}
