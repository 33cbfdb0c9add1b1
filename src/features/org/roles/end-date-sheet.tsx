import { useState } from 'react';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import { now } from '@/lib/phone/clock';
import { useForm } from '@/lib/forms/use-form';
import type { ListedGrant } from './grant-words';

const DAY_MS = 24 * 3600_000;

/** How long a role may last; a number of days, or without an end. */
export const endChoices = [
  { value: '7', label: '一周' },
  { value: '14', label: '两周' },
  { value: '30', label: '一个月' },
  { value: '', label: '没有期限' },
] as const;
export type EndChoice = (typeof endChoices)[number]['value'];

/** The moment that many days from now; null for no end. */
export const endOf = (choice: EndChoice, now: string): string | null =>
  choice === '' ? null : new Date(Date.parse(now) + Number(choice) * DAY_MS).toISOString();

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
