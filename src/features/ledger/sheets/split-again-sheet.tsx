import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import type { Shopping } from '@/contract/ledger-lists';
import { splitWords } from '@/domain/ledger/split-words';
import { formatMoney } from '@/domain/money';
import { useForm } from '@/lib/forms/use-form';
import { HouseholdsField, type Sharer } from './households-field';

interface Props {
  communityId: string;
  shopping: Shopping;
  onClose: () => void;
}

/** The same shopping between other households: who paid and how much stays, and the log keeps both with the reason. */
export function SplitAgainSheet({ communityId, shopping, onClose }: Props) {
  const { entryId, what, amountFen, name, parts } = shopping;
  const [sharers, setSharers] = useState<Sharer[]>(parts);
  const [why, setWhy] = useState('');
  const form = useForm('ledger.splitAgain', onClose);
  const reason = why.trim();
  const householdIds = sharers.map(({ householdId }) => householdId);
  const isOther = !isSame(householdIds, parts);
  return (
    <FormSheet
      title="重新分"
      form={form}
      onClose={onClose}
      canSave={isOther && sharers.length > 0 && reason !== ''}
      onSave={() => form.run({ communityId, entryId, householdIds, reason })}
      word={isOther ? `分给这 ${sharers.length} 户` : '先加一户或去掉一户'}
    >
      <View className="secondary">
        {what} {formatMoney(amountFen)}，{name ?? '已离开的人'}
        垫的。原来那一笔冲销，按新的户重新分；去掉的户不再欠，已经付的留作余额
      </View>
      <HouseholdsField communityId={communityId} value={sharers} onChange={setSharers} />
      {sharers.length > 0 ? (
        <View className="split-words">{splitWords(amountFen, sharers.length)}</View>
      ) : null}
      <TextField
        label="为什么改（记录里看得到）"
        field="reason"
        value={why}
        onChange={setWhy}
        placeholder="例如：502 没有要"
      />
    </FormSheet>
  );
}

const isSame = (householdIds: readonly string[], parts: Shopping['parts']): boolean =>
  householdIds.length === parts.length &&
  parts.every(({ householdId }) => householdIds.includes(householdId));
