import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Sheet } from '@/components/sheet';
import { TextField } from '@/components/text-field';
import { useAction } from '@/lib/use-action';
import type { Home } from '@/lib/use-home';

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
  const correct = useAction('households.correctOwnHousehold', onClose);
  const given = name.trim();
  const changes = {
    ...(count !== before && count !== '' ? { residentCount: Number(count) } : {}),
    ...(given !== '' && given !== known.householderName ? { householderName: given } : {}),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
  };
  const canSave = /^\d{0,2}$/.test(count) && Object.keys(changes).length > 0;
  return (
    <Sheet
      title="更正我家的登记"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={correct.isRunning}
          isDisabled={!canSave}
          onTap={() => void correct.run({ ...home, changes })}
        >
          保存
        </ActionButton>
      }
    >
      <TextField label="现居人数" value={count} onChange={setCount} maxLength={2} />
      <TextField label="户主姓名" value={name} onChange={setName} maxLength={30} />
      <TextField
        label="再加一个电话"
        value={phone}
        onChange={setPhone}
        placeholder="只写数字，可以空着"
        maxLength={12}
      />
    </Sheet>
  );
}
