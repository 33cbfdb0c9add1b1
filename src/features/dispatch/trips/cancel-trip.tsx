import { ActionButton } from '@/components/buttons/action-button';
import { useAction } from '@/lib/answers/use-action';
import { askFirst } from '@/lib/forms/ask-first';
import { useWaiting } from '@/lib/offline-queue/queue-action';
import { useSession } from '@/lib/session/session';
import type { OutputOf } from '@/lib/wire/api';

interface Props {
  communityId: string;
  trip: OutputOf<'dispatch.getTrip'>;
}

/** Staff take back a departure that has not left; with parcels on it the server says what to do first. */
export function CancelTrip({ communityId, trip }: Props) {
  const isStaff = useSession().role === 'staff';
  const isLeaving = useWaiting('dispatch.departTrip').some(({ input }) => input.tripId === trip.id);
  const { run, isRunning } = useAction('dispatch.cancelTrip');
  const cancel = async () => {
    const content = `${trip.label} 去${trip.stationName}，不走了吗？取消后不能恢复，要走就再排一次。`;
    if (await askFirst({ content, yes: '取消车次' })) await run({ communityId, tripId: trip.id });
  };
  return isStaff && !isLeaving ? (
    <ActionButton look="second" isRunning={isRunning} onTap={() => void cancel()}>
      取消这个车次
    </ActionButton>
  ) : null;
}
