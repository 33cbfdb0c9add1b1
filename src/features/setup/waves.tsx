import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { Loaded } from '@/components/waiting/loaded';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import { waveNames, type WaveTime } from '@/domain/waves';
import { goBack, useParams } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';

const usual: Record<WaveTime['kind'], WaveTime> = {
  noon: { kind: 'noon', cutOff: '12:00', deliverBy: '18:00', deliverDay: 0 },
  evening: { kind: 'evening', cutOff: '18:00', deliverBy: '12:00', deliverDay: 1 },
};
const days = ['当天', '第二天', '第三天', '第四天'].map((label, day) => ({ value: String(day), label }));
const yesNo = [
  { value: 'yes', label: '有' },
  { value: 'no', label: '没有' },
] as const;

/** When the waves of a day close and by when they are at the door. */
export function WavesScreen() {
  const { communityId = '' } = useParams('adminWaves');
  const answer = useAnswer('orders.getWaveTimes', { communityId });
  return (
    <Loaded answer={answer}>
      {({ rows }) => <WavesForm key={JSON.stringify(rows)} communityId={communityId} known={rows} />}
    </Loaded>
  );
}

function WavesForm({ communityId, known }: { communityId: string; known: WaveTime[] }) {
  const [times, setTimes] = useState(known.length > 0 ? known : Object.values(usual));
  const { run, isRunning } = useAction('orders.setWaveTimes', goBack);
  const change = (kind: WaveTime['kind'], time: WaveTime | null) =>
    setTimes([...times.filter((one) => one.kind !== kind), ...(time ? [time] : [])]);
  return (
    <Screen
      title="批次"
      bottom={
        <ActionBar note="正在开放的批次不变，从下一批起按新的时间">
          <ActionButton
            size="bar"
            isRunning={isRunning}
            isDisabled={times.length === 0}
            onTap={() => void run({ communityId, waveTimes: times })}
          >
            就按这个时间
          </ActionButton>
        </ActionBar>
      }
    >
      {Object.values(usual).map(({ kind }) => (
        <WaveCard key={kind} kind={kind} time={times.find((one) => one.kind === kind)} onChange={change} />
      ))}
    </Screen>
  );
}

interface CardProps {
  kind: WaveTime['kind'];
  time: WaveTime | undefined;
  onChange: (kind: WaveTime['kind'], time: WaveTime | null) => void;
}

function WaveCard({ kind, time, onChange }: CardProps) {
  return (
    <Card>
      <SectionTitle title={waveNames[kind]} />
      <Choice
        options={yesNo}
        value={time ? 'yes' : 'no'}
        onChange={(wants) => onChange(kind, wants === 'yes' ? usual[kind] : null)}
      />
      {time ? (
        <>
          <TextField
            label="几点截单"
            value={time.cutOff}
            onChange={(cutOff) => onChange(kind, { ...time, cutOff })}
            placeholder="12:00"
            maxLength={5}
          />
          <TextField
            label="几点前送到"
            value={time.deliverBy}
            onChange={(deliverBy) => onChange(kind, { ...time, deliverBy })}
            placeholder="18:00"
            maxLength={5}
          />
          <View className="secondary">哪一天送到</View>
          <Choice
            options={days}
            value={String(time.deliverDay)}
            onChange={(day) => onChange(kind, { ...time, deliverDay: Number(day) })}
          />
        </>
      ) : null}
    </Card>
  );
}
