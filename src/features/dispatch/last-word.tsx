import { View } from '@tarojs/components';
import { ActionButton } from '@/components/action-button';
import { UNDO_MS } from '@/domain/drop-offs';
import type { RunDoor } from '@/domain/run-progress';
import { useNow } from '@/lib/clock';
import { takeBackWord, type RecentWord } from './recent-word';

/** The server counts its own minute; the button goes a little earlier, so that nobody taps in vain. */
const SHOWN_MS = UNDO_MS - 5_000;

interface Props {
  communityId: string;
  word: RecentWord | null;
  doors: readonly RunDoor[];
  onUndone: () => void;
}

/** What was just recorded, with the way back while there is one. */
export function LastWord({ communityId, word, doors, onUndone }: Props) {
  const now = useNow(2_000);
  if (!word || Date.parse(now) - Date.parse(word.at) > SHOWN_MS || !stands(word, doors)) return null;
  const undo = () => {
    takeBackWord(communityId, word);
    onUndone();
  };
  return (
    <View className="last-word">
      <View className="last-word__said">刚登记：{word.said}</View>
      <View className="last-word__button">
        <ActionButton look="second" onTap={undo}>
          撤销
        </ActionButton>
      </View>
    </View>
  );
}

const stands = ({ dropOffIds }: RecentWord, doors: readonly RunDoor[]): boolean =>
  doors.some(({ id, outcome }) => outcome !== null && dropOffIds.includes(id));
