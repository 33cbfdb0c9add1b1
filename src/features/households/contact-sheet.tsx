import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Choice } from '@/components/choice';
import { Sheet } from '@/components/sheet';
import { TextField } from '@/components/text-field';
import type { ContactRelation, HouseholdCard } from '@/contract/register';
import type { HeardHow } from '@/contract/register-deeds';
import { relationNames } from '@/domain/register/register-words';
import { useAction } from '@/lib/use-action';
import { HeardChoice } from './heard-choice';

export type Contact = HouseholdCard['contacts'][number];

const relations = (['own', 'nextOfKin', 'other'] as const).map((value) => ({
  value,
  label: relationNames[value],
}));

interface Props {
  communityId: string;
  householdId: string;
  onClose: () => void;
}

/** One more number: the household's own, its next of kin's, somebody else's. */
export function ContactSheet({ onClose, ...home }: Props) {
  const [relation, setRelation] = useState<ContactRelation>('own');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [source, setSource] = useState<HeardHow>('door');
  const save = useAction('households.saveContact', onClose);
  const given = { relation, phone: phone.trim(), name: name.trim() || null };
  return (
    <Sheet
      title="加一个号码"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={save.isRunning}
          isDisabled={given.phone === ''}
          onTap={() => void save.run({ ...home, source, ...given })}
        >
          保存
        </ActionButton>
      }
    >
      <HeardChoice value={source} onChange={setSource} />
      <Choice options={relations} value={relation} onChange={setRelation} />
      <TextField label="电话" value={phone} onChange={setPhone} placeholder="只写数字" maxLength={12} />
      {relation === 'own' ? null : (
        <TextField label="姓名" value={name} onChange={setName} placeholder="可以不填" maxLength={30} />
      )}
    </Sheet>
  );
}
