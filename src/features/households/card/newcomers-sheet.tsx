import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import type { Tenure } from '@/contract/register';
import type { HeardHow } from '@/contract/register-deeds';
import { fieldNames, tenureNames } from '@/domain/register/register-words';
import { replaceWith } from '@/lib/pages/routes';
import { useForm } from '@/lib/forms/use-form';
import { HeardChoice } from './heard-choice';

const tenures = (['owner', 'tenant'] as const).map((value) => ({ value, label: tenureNames[value] }));

interface Props {
  communityId: string;
  householdId: string;
  deed: 'moveIn' | 'split';
  onClose: () => void;
}

const titles = { moveIn: '有人迁入', split: '分成两户' };

/** Who comes to live here, as far as they have said; the rest can be asked later. */
export function NewcomersSheet({ deed, onClose, ...home }: Props) {
  const [name, setName] = useState('');
  const [count, setCount] = useState('');
  const [phone, setPhone] = useState('');
  const [tenure, setTenure] = useState<Tenure | null>(null);
  const [source, setSource] = useState<HeardHow>('door');
  const open = ({ householdId }: { householdId: string }) =>
    void replaceWith('captainHousehold', { householdId });
  const moveIn = useForm('households.moveIn', open);
  const split = useForm('households.splitHousehold', open);
  const act = deed === 'moveIn' ? moveIn : split;
  const newcomers = {
    householderName: name.trim() || null,
    residentCount: count.trim() === '' ? null : Number(count),
    phones: phone.trim() === '' ? [] : [phone.trim()],
    tenure,
  };
  return (
    <FormSheet
      title={titles[deed]}
      form={act}
      onClose={onClose}
      onSave={() => act.run({ ...home, source, newcomers })}
      canSave={/^\d{0,2}$/.test(count.trim())}
    >
      <HeardChoice value={source} onChange={setSource} />
      <TextField
        label="新住户户主"
        field="householderName"
        value={name}
        onChange={setName}
        placeholder="不清楚就空着"
        maxLength={30}
      />
      <TextField
        label="人数"
        field="residentCount"
        value={count}
        onChange={setCount}
        placeholder="不清楚就空着"
        maxLength={2}
      />
      <TextField
        label="电话"
        field="phones"
        value={phone}
        onChange={setPhone}
        placeholder="只写数字"
        maxLength={12}
      />
      <View className="secondary">{fieldNames.tenure}</View>
      <Choice options={tenures} value={tenure} onChange={setTenure} />
    </FormSheet>
  );
}
