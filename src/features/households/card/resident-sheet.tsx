import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { TextField } from '@/components/forms/text-field';
import type { HouseholdCard } from '@/contract/register';
import type { HeardHow } from '@/contract/register-deeds';
import { relationNames } from '@/domain/register/register-words';
import { useAction } from '@/lib/answers/use-action';
import { useForm } from '@/lib/forms/use-form';
import { HeardChoice } from './heard-choice';

export type Resident = HouseholdCard['residents'][number];

const relations = (['spouse', 'child', 'parent', 'relative', 'cotenant', 'other'] as const).map((value) => ({
  value,
  label: relationNames[value],
}));
type Relation = (typeof relations)[number]['value'];

interface Props {
  communityId: string;
  householdId: string;
  /** Null: somebody new. */
  known: Resident | null;
  onClose: () => void;
}

/** Somebody of the household: added, corrected, or taken off. The householder's name is among the plain facts. */
export function ResidentSheet({ known, onClose, ...home }: Props) {
  const [name, setName] = useState('');
  const [relation, setRelation] = useState<Relation>(
    relations.find(({ value }) => value === known?.relation)?.value ?? 'relative',
  );
  const [source, setSource] = useState<HeardHow>('door');
  const save = useForm('households.saveResident', onClose);
  const remove = useAction('households.removeResident', onClose);
  const residentId = known?.id;
  const isHouseholder = known?.relation === 'householder';
  return (
    <FormSheet
      title={known ? known.name : '加一位家里人'}
      form={save}
      onClose={onClose}
      onSave={
        isHouseholder
          ? undefined
          : () => save.run({ ...home, source, residentId, name: name.trim(), relation })
      }
      canSave={name.trim() !== ''}
    >
      <HeardChoice value={source} onChange={setSource} />
      {isHouseholder ? null : (
        <>
          <TextField label="姓名" field="name" value={name} onChange={setName} maxLength={30} />
          <View className="secondary">是户主的什么人</View>
          <Choice options={relations} value={relation} onChange={setRelation} />
        </>
      )}
      {residentId ? (
        <ActionButton
          look="danger"
          isRunning={remove.isRunning}
          onTap={() => void remove.run({ ...home, source, residentId })}
        >
          不住这里了，去掉
        </ActionButton>
      ) : null}
    </FormSheet>
  );
}
