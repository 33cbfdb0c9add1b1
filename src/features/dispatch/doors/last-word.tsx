import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { takeBackWord, type RecentWord } from './recent-word';

interface Props {
  communityId: string;
  word: RecentWord;
  onUndone: () => void;
}

/** What was just recorded, with the way back. */
export function LastWord({ communityId, word, onUndone }: Props) {
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
