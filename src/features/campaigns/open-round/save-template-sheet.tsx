import { useState } from 'react';
import type { RoundForm } from '@/contract/door-knocks';
import { FormSheet } from '@/components/forms/form-sheet';
import { SwitchRow } from '@/components/forms/switch-row';
import { TextField } from '@/components/forms/text-field';
import { useForm } from '@/lib/forms/use-form';

interface Props {
  communityId: string;
  questions: RoundForm;
  onClose: () => void;
}

const fewest = 2;

/** Keeps a set of questions under a name, for the next round here, or for other communities too. */
export function SaveTemplateSheet({ communityId, questions, onClose }: Props) {
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const form = useForm('doorKnocks.saveFormTemplate', onClose);
  return (
    <FormSheet
      title="这套问题存下来"
      form={form}
      onClose={onClose}
      onSave={() => form.run({ communityId, name: name.trim(), form: questions, isShared })}
      canSave={name.trim().length >= fewest}
      word="存下来"
    >
      <TextField label="叫什么" field="name" value={name} onChange={setName} maxLength={30} />
      <SwitchRow
        title="别的小区也能用"
        hint="只给问题，不给任何一户的回答"
        isOn={isShared}
        onChange={setShared}
      />
    </FormSheet>
  );
}
