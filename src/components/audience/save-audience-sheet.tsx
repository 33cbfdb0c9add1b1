import { useState } from 'react';
import type { Audience } from '@/contract/audience';
import { useForm } from '@/lib/forms/use-form';
import { FormSheet } from '../forms/form-sheet';
import { TextField } from '../forms/text-field';

interface Props {
  communityId: string;
  audience: Audience;
  onClose: () => void;
}

const fewest = 2;

/** Keeps an audience under a name; who belongs to it is counted anew whenever it is used. */
export function SaveAudienceSheet({ communityId, audience, onClose }: Props) {
  const [name, setName] = useState('');
  const form = useForm('notices.saveAudience', onClose);
  return (
    <FormSheet
      title="存下这个范围"
      form={form}
      onClose={onClose}
      onSave={() => form.run({ communityId, audienceId: null, name: name.trim(), audience })}
      canSave={name.trim().length >= fewest}
      word="存下来"
    >
      <TextField
        label="叫什么"
        field="name"
        value={name}
        onChange={setName}
        placeholder="例如：封控的四栋"
        hint="存的是条件，下次用的时候按当时的住户重新数"
        maxLength={20}
      />
    </FormSheet>
  );
}
