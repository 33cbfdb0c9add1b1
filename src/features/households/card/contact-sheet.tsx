import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import type { ContactRelation, HouseholdCard } from '@/contract/register';
import type { HeardHow } from '@/contract/register-deeds';
import { relationNames } from '@/domain/register/register-words';
import { useForm } from '@/lib/forms/use-form';
import { HeardChoice } from './heard-choice';

export type Contact = HouseholdCard['contacts'][number];

const relations = (['own', 'nextOfKin', 'other'] as const).map((value) => ({
  value,
  label: relationNames[value],
}));

interface Props {
  communityId: string;
  householdId: string;
  /** Null: one more. */
  known: Contact | null;
  onClose: () => void;
}

/**
 * A number: the household's own, its next of kin's, somebody else's. One that is corrected is typed anew, because it
 * stands masked here; the one before stays in the history.
 */
export function ContactSheet({ known, onClose, ...home }: Props) {
  const [relation, setRelation] = useState<ContactRelation>(known?.relation ?? 'own');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [source, setSource] = useState<HeardHow>('door');
  const save = useForm('households.saveContact', onClose);
  const given = { relation, phone: phone.trim(), name: name.trim() || null };
  return (
    <FormSheet
      title={known ? `更正 ${known.phone}` : '加一个号码'}
      form={save}
      onClose={onClose}
      onSave={() => save.run({ ...home, source, contactId: known?.id, ...given })}
      canSave={given.phone !== ''}
    >
      <HeardChoice value={source} onChange={setSource} />
      <View className="secondary">是谁的号码</View>
      <Choice options={relations} value={relation} onChange={setRelation} />
      <TextField
        label={known ? '正确的电话' : '电话'}
        field="phone"
        value={phone}
        onChange={setPhone}
        placeholder="只写数字"
        maxLength={12}
      />
      {relation === 'own' ? null : (
        <TextField
          label="姓名"
          field="name"
          value={name}
          onChange={setName}
          placeholder={known?.name ? `${known.name}，不改就空着` : '可以不填'}
          maxLength={30}
        />
      )}
    </FormSheet>
  );
}
