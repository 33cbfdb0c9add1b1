import { useState } from 'react';
import { CareField } from '@/components/forms/care-field';
import { FormSheet } from '@/components/forms/form-sheet';
import type { CareEntry, HouseholdCard } from '@/contract/register';
import type { HeardHow } from '@/contract/register-deeds';
import { withoutPast } from '@/domain/register/care-entries';
import { now } from '@/lib/phone/clock';
import { useForm } from '@/lib/forms/use-form';
import { HeardChoice } from './heard-choice';

interface Props {
  communityId: string;
  householdId: string;
  card: HouseholdCard;
  onClose: () => void;
}

/** Switches flags on and off; a pregnancy has its day. */
export function CareSheet({ card, onClose, ...home }: Props) {
  const [careFlags, setCareFlags] = useState<readonly CareEntry[]>(card.careFlags);
  const [source, setSource] = useState<HeardHow>('door');
  const correct = useForm('households.correctHousehold', onClose);
  return (
    <FormSheet
      title="关爱情况"
      form={correct}
      onClose={onClose}
      onSave={() => correct.run({ ...home, source, changes: { careFlags: withoutPast(careFlags, now()) } })}
    >
      <HeardChoice value={source} onChange={setSource} />
      <CareField known={card.careFlags} value={careFlags} onChange={setCareFlags} />
    </FormSheet>
  );
}
