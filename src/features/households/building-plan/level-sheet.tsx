import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { Sheet } from '@/components/forms/sheet';
import { beijingMoment } from '@/domain/beijing-time';
import { controlLevels, levelMeanings, levelNames, type ControlLevel } from '@/domain/control-level';
import { now } from '@/lib/phone/clock';
import { useAction } from '@/lib/answers/use-action';

interface Props {
  communityId: string;
  buildingIds: readonly string[];
  isOpen: boolean;
  onClose: () => void;
  onDone: () => void;
}

const levels = controlLevels.map((level) => ({ value: level, label: levelNames[level] }));
const days = [
  { value: 'now', label: '现在' },
  { value: '0', label: '今天' },
  { value: '1', label: '明天' },
  { value: '2', label: '后天' },
];
const DAY_MS = 24 * 3_600_000;

/** How long everybody has to say how they are; '' asks nobody. */
const rollCalls = [
  { value: '', label: '不报平安' },
  { value: '60', label: '1 小时内' },
  { value: '240', label: '4 小时内' },
  { value: '720', label: '12 小时内' },
];

/** The moment at which the clock in Beijing shows that hour, so many days from today. */
const momentOf = (day: string, hour: string): string =>
  beijingMoment(hour, new Date(Date.parse(now()) + Number(day) * DAY_MS).toISOString());

/** The whole hours of a day that are still to come. */
const hoursOf = (day: string) =>
  Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
    .filter((hour) => momentOf(day, hour) > now())
    .map((hour) => ({ value: hour, label: hour }));

/** Which level the chosen buildings get, and from which hour on. */
export function LevelSheet({ communityId, buildingIds, isOpen, onClose, onDone }: Props) {
  const [level, setLevel] = useState<ControlLevel | null>(null);
  const [day, setDay] = useState('now');
  const [hour, setHour] = useState<string | null>(null);
  const [rollCall, setRollCall] = useState('');
  const forget = () => {
    setLevel(null);
    setDay('now');
    setHour(null);
    setRollCall('');
  };
  const { run, isRunning } = useAction('households.setControlLevel', () => {
    forget();
    onDone();
  });
  const isWhenKnown = day === 'now' || hour !== null;
  const save = () => {
    if (!level || !isWhenKnown) return;
    const startsAt = day === 'now' || hour === null ? null : momentOf(day, hour);
    const rollCallMinutes = rollCall === '' ? null : Number(rollCall);
    void run({ communityId, buildingIds: [...buildingIds], level, startsAt, rollCallMinutes });
  };
  return (
    <Sheet
      title={`${buildingIds.length} 栋楼的管控等级`}
      isOpen={isOpen}
      onClose={() => {
        forget();
        onClose();
      }}
      bottom={
        <ActionButton size="bar" isRunning={isRunning} isDisabled={!level || !isWhenKnown} onTap={save}>
          {day === 'now' ? '马上生效' : '到时生效'}
        </ActionButton>
      }
    >
      <Choice options={levels} value={level} onChange={setLevel} />
      <View className="secondary">{level ? levelMeanings[level] : '先选等级'}</View>
      <View className="heading">从什么时候起</View>
      <Choice options={days} value={day} onChange={setDay} />
      {day === 'now' ? null : <Choice options={hoursOf(day)} value={hour} onChange={setHour} />}
      <View className="heading">生效时请每户报平安</View>
      <Choice options={rollCalls} value={rollCall} onChange={setRollCall} />
      <View className="hint">生效时，这些楼的住户会收到消息；没生效前可以撤回</View>
    </Sheet>
  );
}
