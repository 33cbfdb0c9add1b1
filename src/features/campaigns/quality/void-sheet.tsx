import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonQuality } from '@/contract/round-quality';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { beijingMoment } from '@/domain/beijing-time';
import { useForm } from '@/lib/forms/use-form';
import { now } from '@/lib/phone/clock';
import { workWords } from './quality-words';

interface Props {
  communityId: string;
  campaignId: string;
  person: PersonQuality;
  onClose: () => void;
  /** What came of it, in words. */
  onDone: (words: string) => void;
}

type Since = 'hour' | 'today' | 'all';
const sinces: readonly { value: Since; label: string }[] = [
  { value: 'hour', label: '最近 1 小时' },
  { value: 'today', label: '今天的' },
  { value: 'all', label: '这次行动里全部' },
];
const HOUR_MS = 3_600_000;

/** From which moment on; null is everything. */
function momentOf(since: Since): string | null {
  if (since === 'all') return null;
  if (since === 'today') return beijingMoment('00:00', now());
  return new Date(Date.parse(now()) - HOUR_MS).toISOString();
}

/** Voids what one person recorded: the doors are open again, what was said stays to be read. */
export function VoidSheet({ communityId, campaignId, person, onClose, onDone }: Props) {
  const { accountId, name } = person;
  const [since, setSince] = useState<Since>('hour');
  const form = useForm('doorKnocks.voidKnocks', ({ voided, reopened, takenBack }) =>
    onDone(
      `${name}的 ${voided} 次登记作废了，${reopened} 户要重新走` +
        (takenBack > 0 ? `，${takenBack} 户的住户册改回了原来的` : ''),
    ),
  );
  const save = () =>
    form.run({ communityId, campaignId, accountId, since: momentOf(since), entranceId: null });
  return (
    <FormSheet title={`作废${name}的登记`} form={form} onClose={onClose} onSave={save} word="作废，重新走">
      <View>{workWords(person)}</View>
      <View className="sheet__label">作废哪些</View>
      <Choice options={sinces} value={since} onChange={setSince} />
      <View className="hint">
        这些户会回到还没走到的名单里；登记过的话留着，能查；住户册里更正过的改回原来的，之后又有人改过的不变
      </View>
    </FormSheet>
  );
}
