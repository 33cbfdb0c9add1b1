import { View } from '@tarojs/components';
import { Tap } from '@/components/buttons/tap';
import { outcomeNames } from '@/domain/campaign-words';
import type { KnockDoor } from '@/domain/queued-knocks';

interface Props {
  door: KnockDoor;
  onChange: () => void;
}

/** The door before, with what was recorded: still on the phone or told, and a way back to it. */
export const LastWord = ({ door, onChange }: Props) => (
  <View className="last-knock">
    <View>
      {door.roomNo} {door.outcome ? outcomeNames[door.outcome] : ''}
      {door.isWaiting ? ' · 待同步' : ' · 已记下'}
    </View>
    <Tap className="last-knock__change" label={`改 ${door.roomNo}`} onTap={onChange}>
      改
    </Tap>
  </View>
);
