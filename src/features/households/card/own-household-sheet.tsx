import { useState } from 'react';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import { useForm } from '@/lib/forms/use-form';
import type { Home } from '@/lib/answers/use-home';

interface Props {
  home: Home;
  known: { residentCount: number | null; householderName: string | null };
  onClose: () => void;
}

/** The household corrects itself; only what is changed is sent. */
export function OwnHouseholdSheet({ home, known, onClose }: Props) {
  const before = known.residentCount === null ? '' : String(known.residentCount);
  const [count, setCount] = useState(before);
  const [name, setName] = useState(known.householderName ?? '');
  const [phone, setPhone] = useState('');
  const correct = useForm('households.correctOwnHousehold', onClose);
  const given = name.trim();
  const changes = {
    ...(count !== before && count !== '' ? { residentCount: Number(count) } : {}),
    ...(given !== '' && given !== known.householderName ? { householderName: given } : {}),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
  };
  const canSave = /^\d{0,2}$/.test(count) && Object.keys(changes).length > 0;
  return (
    <FormSheet
      title="更正我家的登记"
      form={correct}
      onClose={onClose}
      onSave={() => correct.run({ ...home, changes })}
      canSave={canSave}
    >
      <TextField label="现居人数" field="residentCount" value={count} onChange={setCount} maxLength={2} />
      <TextField label="户主姓名" field="householderName" value={name} onChange={setName} maxLength={30} />
      <TextField
        label="再加一个电话"
        field="phone"
        value={phone}
        onChange={setPhone}
        placeholder="只写数字，可以空着"
        maxLength={12}
      />
    </FormSheet>
  );
}
