import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { entranceLabel } from '@/domain/place-words';
import type { EntranceDoors } from '@/domain/run-progress';
import { now } from '@/lib/phone/clock';
import { queueAction, useQueued } from '@/lib/offline-queue/queue-action';

interface Props {
  place: { communityId: string; runId: string };
  entrance: EntranceDoors;
  onRest: () => void;
}

/** At the entrance: tell those who wait there to listen, and record all that went well with one word. */
export function EntranceTools({ place, entrance, onRest }: Props) {
  const { entranceId, doors, left } = entrance;
  const queued = useQueued('dispatch.announceEntrance');
  const isTold =
    doors.some(({ outcome, announcedAt }) => outcome === null && announcedAt !== null) ||
    queued.some(({ input, state }) => input.entranceId === entranceId && state !== 'refused');
  if (left === 0) return null;
  const announce = () =>
    queueAction(
      'dispatch.announceEntrance',
      { ...place, entranceId, happenedAt: now() },
      `${entranceLabel(entrance)} 留意敲门`,
    );
  return (
    <View className="entrance-tools">
      <Buttons>
        <ActionButton look="second" isDisabled={isTold} onTap={announce}>
          {isTold ? '已提醒敲门' : '提醒留意敲门'}
        </ActionButton>
        <ActionButton look="second" onTap={onRest}>
          全部送达，除了…
        </ActionButton>
      </Buttons>
    </View>
  );
}
