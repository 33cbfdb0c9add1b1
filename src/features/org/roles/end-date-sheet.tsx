import { useState } from 'react';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { now } from '@/lib/phone/clock';
import { useForm } from '@/lib/forms/use-form';
import { endChoices, endOf, type EndChoice } from './end-choice';
import type { ListedGrant } from './listed-grant';

interface Props {
  communityId: string;
  grant: ListedGrant;
  isOpen: boolean;
  onClose: () => void;
}

/** Until when a role is to last; it then ends by itself. */
export function EndDateSheet({ communityId, grant, isOpen, onClose }: Props) {
  const [choice, setChoice] = useState<EndChoice>('14');
  const form = useForm('org.setGrantEnd', onClose);
  const save = () => form.run({ communityId, grantId: grant.id, endsAt: endOf(choice, now()) });
  return (
    <FormSheet
      title={`${grant.name} 做到什么时候`}
      form={form}
      isOpen={isOpen}
      onClose={onClose}
      onSave={save}
      word="定下"
    >
      <Choice options={endChoices} value={choice} onChange={setChoice} />
    </FormSheet>
  );
}
