import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Choice } from '@/components/choice';
import { Sheet } from '@/components/sheet';
import { TextField } from '@/components/text-field';
import type { Tenure } from '@/contract/register';
import type { HeardHow } from '@/contract/register-deeds';
import { tenureNames } from '@/domain/register/register-words';
import { replaceWith } from '@/lib/routes';
import { useAction } from '@/lib/use-action';
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
  const open = ({ householdId }: { householdId: string }) => replaceWith('captainHousehold', { householdId });
  const moveIn = useAction('households.moveIn', open);
  const split = useAction('households.splitHousehold', open);
  const act = deed === 'moveIn' ? moveIn : split;
  const newcomers = {
    householderName: name.trim() || null,
    residentCount: count.trim() === '' ? null : Number(count),
    phones: phone.trim() === '' ? [] : [phone.trim()],
    tenure,
  };
  return (
    <Sheet
      title={titles[deed]}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={act.isRunning}
          isDisabled={!/^\d{0,2}$/.test(count.trim())}
          onTap={() => void act.run({ ...home, source, newcomers })}
        >
          保存
        </ActionButton>
      }
    >
      <HeardChoice value={source} onChange={setSource} />
      <TextField
        label="新住户户主"
        value={name}
        onChange={setName}
        placeholder="不清楚就空着"
        maxLength={30}
      />
      <TextField label="人数" value={count} onChange={setCount} placeholder="不清楚就空着" maxLength={2} />
      <TextField label="电话" value={phone} onChange={setPhone} placeholder="只写数字" maxLength={12} />
      <Choice options={tenures} value={tenure} onChange={setTenure} />
    </Sheet>
  );
}
