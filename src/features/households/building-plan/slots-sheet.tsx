import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { Row } from '@/components/cards/row';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import type { BuildingGroup, PlannedBuilding } from '@/contract/places';
import { staggeredSlots } from '@/domain/control-level';
import { buildingName } from '@/domain/place-words';
import { useAction } from '@/lib/answers/use-action';

interface Props {
  communityId: string;
  buildings: readonly PlannedBuilding[];
  stations: readonly BuildingGroup[];
  isOpen: boolean;
  onClose: () => void;
  onDone: () => void;
}

const lengths = ['10', '15', '20', '30', '60'].map((value) => ({ value, label: `${value} 分钟` }));
const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** 错峰取物: the chosen buildings one after the other, each its own time, every day. */
export function SlotsSheet({ communityId, buildings, stations, isOpen, onClose, onDone }: Props) {
  const [first, setFirst] = useState('16:00');
  const [minutes, setMinutes] = useState('20');
  const [place, setPlace] = useState('');
  const { run, isRunning } = useAction('households.setPickUpSlots', onDone);
  const where = place.trim() || (stations[0]?.name ?? '');
  const isTimed = isClock(first.trim());
  const slots = isTimed ? staggeredSlots(buildings.length, first.trim(), Number(minutes), where) : [];
  const rows = buildings.map(({ id, buildingNo }, at) => ({ id, buildingNo, slot: slots[at] ?? null }));
  const isReady = where !== '' && rows.length > 0 && rows.every(({ slot }) => slot !== null);
  const save = (isCleared: boolean) =>
    void run({
      communityId,
      buildings: rows.map(({ id, slot }) => ({ buildingId: id, slots: slot && !isCleared ? [slot] : [] })),
    });
  return (
    <Sheet
      title={`${buildings.length} 栋楼的取物时段`}
      isOpen={isOpen}
      onClose={onClose}
      bottom={
        <ActionButton size="bar" isRunning={isRunning} isDisabled={!isReady} onTap={() => save(false)}>
          保存，每天如此
        </ActionButton>
      }
    >
      <TextField
        label={isTimed ? '第一栋几点开始' : '第一栋几点开始：请写成 16:00 这样'}
        value={first}
        onChange={setFirst}
        placeholder="16:00"
        maxLength={5}
      />
      <View className="secondary">每栋多长时间</View>
      <Choice options={lengths} value={minutes} onChange={setMinutes} />
      {stations.length > 0 ? (
        <>
          <View className="secondary">在哪里取</View>
          <Choice
            options={stations.map(({ name }) => ({ value: name, label: name }))}
            value={where}
            onChange={setPlace}
          />
        </>
      ) : null}
      <TextField
        label={stations.length > 0 ? '或者写别的地方' : '在哪里取'}
        value={place}
        onChange={setPlace}
        placeholder={where || '东门中转站'}
        maxLength={30}
      />
      {isTimed
        ? rows.map(({ id, buildingNo, slot }) => (
            <Row
              key={id}
              title={buildingName(buildingNo)}
              extra={slot ? `${slot.from}–${slot.to}` : '排不下，请早些开始'}
            />
          ))
        : null}
      <ActionButton look="second" onTap={() => save(true)}>
        去掉这些楼的时段
      </ActionButton>
    </Sheet>
  );
}
