import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import { roomsOfPattern } from '@/domain/room-pattern';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useAction } from '@/lib/answers/use-action';
import { lastOf } from '@/domain/last-of';

interface Props {
  communityId: string;
  isOpen: boolean;
  onClose: () => void;
}

const nothing = { buildingNo: '', entranceNo: '1', firstFloor: '1', lastFloor: '', rooms: '' };
const numberOf = (text: string): number => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : 0);

/** A building and its entrance with the same rooms on every floor; what is there already stays. */
export function EntranceSheet({ communityId, isOpen, onClose }: Props) {
  const [draft, setDraft] = useState(nothing);
  const close = () => {
    setDraft(nothing);
    onClose();
  };
  const { run, isRunning } = useAction('households.addEntrance', ({ addedRooms }) => {
    void sayAloud(`加好了，新增 ${addedRooms} 户`);
    close();
  });
  const field = (name: keyof typeof nothing, label: string, placeholder: string) => (
    <TextField
      label={label}
      value={draft[name]}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
      placeholder={placeholder}
      maxLength={10}
    />
  );
  const { buildingNo, entranceNo } = draft;
  const pattern = {
    firstFloor: numberOf(draft.firstFloor),
    lastFloor: numberOf(draft.lastFloor),
    rooms: numberOf(draft.rooms),
  };
  const rooms = roomsOfPattern(pattern);
  const isNamed = buildingNo.trim() !== '' && entranceNo.trim() !== '';
  return (
    <Sheet
      title="加楼栋、单元"
      isOpen={isOpen}
      onClose={close}
      bottom={
        <ActionButton
          size="bar"
          isRunning={isRunning}
          isDisabled={!isNamed}
          onTap={() =>
            void run({ communityId, buildingNo, entranceNo, pattern: rooms.length > 0 ? pattern : null })
          }
        >
          {rooms.length > 0 ? `加上，${rooms.length} 户` : '加上，住户以后再登'}
        </ActionButton>
      }
    >
      {field('buildingNo', '楼号', '例如 11')}
      {field('entranceNo', '单元号', '例如 1')}
      {field('firstFloor', '最低住人的楼层', '1')}
      {field('lastFloor', '最高楼层', '例如 18')}
      {field('rooms', '每层几户', '例如 4')}
      {rooms.length > 0 ? (
        <View className="secondary">
          从 {rooms[0]?.roomNo} 到 {lastOf(rooms)?.roomNo}
        </View>
      ) : null}
    </Sheet>
  );
}
