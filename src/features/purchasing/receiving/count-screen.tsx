import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { RefusedCard } from '@/components/cards/refused-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import type { ThingToCount } from '@/contract/batch-counts';
import { useAnswer } from '@/lib/answers/use-answer';
import { countedWords } from './batch-words';
import { countThing, useQueuedCounts, useRefusedCounts, type CountPlace, type Queued } from './count-thing';
import { NumberPad } from './number-pad';
import '../purchasing.scss';
import './receiving.scss';

/** Counting at the gate, one product after the other, blind; what was typed waits on the phone until there is signal. */
export function CountScreen({ batchId }: { batchId: string }) {
  return (
    <Screen title="清点">
      <InCommunity>{({ communityId }) => <Sheet communityId={communityId} batchId={batchId} />}</InCommunity>
    </Screen>
  );
}

const over = (
  <MessageCard icon="check" title="这批不用再数了" hint="它已经登记到货，或者作废了；回到任务里看别的" />
);

function Sheet(place: CountPlace) {
  const answer = useAnswer('purchasing.getCountSheet', place, { keep: true });
  const queued = useQueuedCounts(place.batchId);
  const refused = useRefusedCounts();
  return (
    <Loaded answer={answer} isEmpty={({ isOpen }) => !isOpen} empty={over}>
      {({ title, rows }) => (
        <>
          {refused.map((entry) => (
            <RefusedCard key={entry.actionId} entry={entry} />
          ))}
          <OneAfterTheOther place={place} title={title} rows={rows} queued={queued} />
        </>
      )}
    </Loaded>
  );
}

interface Props {
  place: CountPlace;
  title: string;
  rows: readonly ThingToCount[];
  queued: readonly Queued[];
}

function OneAfterTheOther({ place, title, rows, queued }: Props) {
  const [chosen, setChosen] = useState<string>();
  const isDone = ({ thingId, own }: ThingToCount) =>
    own !== null || queued.some((count) => count.thingId === thingId);
  const thing = rows.find(({ thingId }) => thingId === chosen) ?? rows.find((row) => !isDone(row));
  const left = rows.filter((row) => !isDone(row)).length;
  return (
    <>
      {thing ? (
        <OneThing
          key={thing.thingId}
          place={place}
          thing={thing}
          left={left}
          onSaid={() => setChosen(undefined)}
        />
      ) : (
        <MessageCard icon="check" title="您都数完了" hint="要等另一个人也数一遍；不一样的会有人核对" />
      )}
      <Card className="card--rows">
        <SectionTitle title={title} hint={`一共 ${rows.length} 样，还有 ${left} 样`} />
        {rows.map((row) => (
          <Row
            key={row.thingId}
            title={row.name}
            hint={rowWords(row, queued)}
            onTap={() => setChosen(row.thingId)}
          />
        ))}
      </Card>
    </>
  );
}

/** The own word, and what others said once that is in. */
function rowWords({ thingId, own, state, others }: ThingToCount, queued: readonly Queued[]): string {
  const waiting = queued.find((count) => count.thingId === thingId);
  if (waiting) return `我数的：${countedWords(waiting)}（还没传上去）`;
  if (!own) return '还没数';
  const mine = `我数的：${countedWords(own)}`;
  if (state === 'settled') return `${mine} · 定了`;
  return state === 'differs'
    ? `${mine} · 别人数的：${others.map(countedWords).join('；')}`
    : `${mine} · 等另一个人数`;
}

const kinds = [
  { value: 'good', label: '好的' },
  { value: 'damaged', label: '坏的' },
  { value: 'spoiled', label: '变质' },
] as const;
type Kind = (typeof kinds)[number]['value'];

interface OneProps {
  place: CountPlace;
  thing: ThingToCount;
  left: number;
  onSaid: () => void;
}

function OneThing({ place, thing, left, onSaid }: OneProps) {
  const [kind, setKind] = useState<Kind>('good');
  const [typed, setTyped] = useState<Record<Kind, string>>({ good: '', damaged: '', spoiled: '' });
  const counted = {
    good: Number(typed.good),
    damaged: Number(typed.damaged),
    spoiled: Number(typed.spoiled),
  };
  const say = () => {
    countThing(place, thing, counted);
    onSaid();
  };
  const options = kinds.map(({ value, label }) => ({ value, label: `${label} ${typed[value] || 0}` }));
  return (
    <>
      <Card look="chosen">
        <SectionTitle title={thing.name} hint={`按“${thing.measure}”数；没有就填 0`} />
        <Choice options={options} value={kind} onChange={setKind} />
        <View className="count-big">{typed[kind] === '' ? '—' : typed[kind]}</View>
        <NumberPad value={typed[kind]} onChange={(digits) => setTyped({ ...typed, [kind]: digits })} />
      </Card>
      <ActionBar note={left > 1 ? `后面还有 ${left - 1} 样` : null}>
        <ActionButton size="bar" isDisabled={typed.good === ''} onTap={say}>
          {typed.good === '' ? '先填好的有多少' : `就是这些：${countedWords(counted)}`}
        </ActionButton>
      </ActionBar>
    </>
  );
}
