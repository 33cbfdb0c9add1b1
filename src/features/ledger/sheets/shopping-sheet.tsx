import { View } from '@tarojs/components';
import { useState } from 'react';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import { splitWords } from '@/domain/ledger/split-words';
import { readYuan } from '@/domain/requests';
import { useForm } from '@/lib/forms/use-form';
import { HouseholdsField, type Sharer } from './households-field';
import { PocketField } from './money-fields';
import { useHour } from './use-hour';

interface Props {
  communityId: string;
  onClose: () => void;
}

/** Somebody bought something for several households: what, for how much, and who shares in it. */
export function ShoppingSheet({ communityId, onClose }: Props) {
  const [what, setWhat] = useState('');
  const [yuan, setYuan] = useState('');
  const [accountId, setPerson] = useState<string | null>(null);
  const [sharers, setSharers] = useState<Sharer[]>([]);
  const form = useForm('ledger.splitShopping', onClose);
  const hourOf = useHour(form.refused);
  const amountFen = readYuan(yuan);
  const reason = what.trim();
  const householdIds = sharers.map(({ householdId }) => householdId);
  const deed =
    amountFen !== null && accountId && reason !== '' && sharers.length > 0
      ? { communityId, accountId, householdIds, amountFen, reason }
      : null;
  return (
    <FormSheet
      title="记代买"
      form={form}
      onClose={onClose}
      canSave={deed !== null}
      onSave={() => deed && form.run({ ...deed, paidAt: hourOf(deed) })}
      word="记下，分到各户"
    >
      <View className="secondary">每户欠自己那一份，垫钱的人该收回全部</View>
      <TextField
        label="买了什么（住户看得到）"
        field="reason"
        value={what}
        onChange={setWhat}
        placeholder="例如：盐和米"
      />
      <TextField label="一共多少元" field="amountFen" value={yuan} onChange={setYuan} maxLength={9} />
      <PocketField
        communityId={communityId}
        label="谁垫的"
        value={accountId}
        onChange={setPerson}
        hasBox={false}
      />
      <HouseholdsField communityId={communityId} value={sharers} onChange={setSharers} />
      {amountFen !== null && sharers.length > 0 ? (
        <View className="split-words">{splitWords(amountFen, sharers.length)}</View>
      ) : null}
    </FormSheet>
  );
}
