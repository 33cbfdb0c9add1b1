import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { queueAction } from '@/lib/offline-queue/queue-action';
import { phoneQueue } from '@/lib/offline-queue/phone-queue';

/** What was just said of parcels on this phone. */
export interface RecentMove {
  actionId: string;
  /** Null: a scan, of which the phone may not know the parcel. */
  parcelIds: readonly string[] | null;
  said: string;
}

/**
 * Takes a move back: out of the phone's line while the server cannot know it, otherwise by declaring it wrong. False where
 * the phone does not know which parcel it was: its row has the way to correct it.
 */
export function correct(communityId: string, { actionId, parcelIds, said }: RecentMove): boolean {
  if (phoneQueue.takeBack(actionId)) return true;
  if (!parcelIds) return false;
  const input = { communityId, eventId: actionId, parcelIds: [...parcelIds], right: null };
  queueAction('dispatch.correctMove', input, `更正“${said}”`);
  return true;
}

interface Props {
  communityId: string;
  move: RecentMove;
  onCorrected: () => void;
}

/** The last move, with the way to correct it. */
export function LastMove({ communityId, move, onCorrected }: Props) {
  return (
    <View className="last-word">
      <View className="last-word__said">刚记：{move.said}</View>
      <View className="last-word__button">
        <ActionButton
          look="second"
          onTap={() => {
            if (correct(communityId, move)) onCorrected();
          }}
        >
          记错了
        </ActionButton>
      </View>
    </View>
  );
}
