import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import type { BatchThing } from '@/contract/inbound-batches';
import { useForm } from '@/lib/forms/use-form';
import { CountField } from '../count-field';
import { countedWords, stateWords } from './batch-words';

interface Place {
  communityId: string;
  batchId: string;
}
interface Props {
  place: Place;
  thing: BatchThing;
  isOpen: boolean;
}

/** One thing of a batch; two counts that differ stand side by side, and somebody decides with a reason. */
export function ThingRow({ place, thing, isOpen }: Props) {
  const [isSettling, setSettling] = useState(false);
  const { name, measure, state, counts, settled } = thing;
  const canSettle = isOpen && counts.length > 0 && state !== 'settled';
  return (
    <View className="batch-thing">
      <View className="batch-thing__head">
        <View>
          {name}（{measure}）
        </View>
        <View className={state === 'differs' ? 'count-row__missing' : 'secondary'}>
          {settled ? countedWords(settled) : stateWords[state]}
        </View>
      </View>
      {settled?.reason ? (
        <View className="secondary">
          {settled.byName ?? '工作人员'}定的：{settled.reason}
        </View>
      ) : null}
      {counts.length > 0 ? <Counts counts={counts} /> : null}
      {canSettle ? (
        <ActionButton look="second" onTap={() => setSettling(true)}>
          写明原因定下来
        </ActionButton>
      ) : null}
      {isSettling ? <SettleSheet place={place} thing={thing} onClose={() => setSettling(false)} /> : null}
    </View>
  );
}

/** Who said what, side by side. */
function Counts({ counts }: Pick<BatchThing, 'counts'>) {
  return (
    <View className="batch-thing__counts">
      {counts.map((count) => (
        <View key={`${count.byName ?? ''} ${count.happenedAt}`} className="batch-thing__count">
          <View className="secondary">{count.isOwn ? '我数的' : (count.byName ?? '有人')}</View>
          <View>{countedWords(count)}</View>
        </View>
      ))}
    </View>
  );
}

const fields = [
  ['good', '好的'],
  ['damaged', '坏的'],
  ['spoiled', '变质'],
] as const;

function SettleSheet({ place, thing, onClose }: Pick<Props, 'place' | 'thing'> & { onClose: () => void }) {
  const [first] = thing.counts;
  const [typed, setTyped] = useState({
    good: String(first?.good ?? ''),
    damaged: String(first?.damaged ?? 0),
    spoiled: String(first?.spoiled ?? 0),
  });
  const [reason, setReason] = useState('');
  const form = useForm('purchasing.settleCount', onClose);
  const counted = {
    good: Number(typed.good),
    damaged: Number(typed.damaged),
    spoiled: Number(typed.spoiled),
  };
  const save = () => form.run({ ...place, thingId: thing.thingId, ...counted, reason });
  return (
    <FormSheet
      title={`${thing.name}到底有多少`}
      form={form}
      onClose={onClose}
      onSave={save}
      canSave={typed.good !== '' && reason.trim().length > 1}
      word="就按这个数"
    >
      <View className="count-row__fields">
        {fields.map(([key, label]) => (
          <CountField
            key={key}
            label={label}
            spoken={`${thing.name} ${label}`}
            value={typed[key]}
            onChange={(digits) => setTyped({ ...typed, [key]: digits })}
          />
        ))}
      </View>
      <TextField label="为什么按这个数" value={reason} maxLength={100} onChange={setReason} />
    </FormSheet>
  );
}
