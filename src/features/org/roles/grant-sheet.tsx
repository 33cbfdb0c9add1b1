import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '@/components/forms/choice';
import { FormSheet } from '@/components/forms/form-sheet';
import type { InvitableRole } from '@/contract/org';
import { now } from '@/lib/phone/clock';
import { useForm } from '@/lib/forms/use-form';
import { endChoices, endOf, type EndChoice } from './end-date-sheet';
import { MemberSearch } from './member-search';
import type { ChosenPlace } from './place-choice';
import { isPlaceKnown, placeFor } from './place-of-role';
import { RoleAndPlace } from './role-and-place';

interface Props {
  communityId: string;
  isOpen: boolean;
  onClose: () => void;
}

/** One more role for somebody who is here already. */
export function GrantSheet({ communityId, isOpen, onClose }: Props) {
  const [accountId, setAccountId] = useState<string | null>(null);
  const [role, setRole] = useState<InvitableRole>('captain');
  const [place, setPlace] = useState<ChosenPlace>({});
  const [until, setUntil] = useState<EndChoice>('');
  const form = useForm('org.grantRole', onClose);
  const endsAt = endOf(until, now()) ?? undefined;
  const give = () =>
    accountId && form.run({ communityId, accountId, role, endsAt, ...placeFor(role, place) });
  return (
    <FormSheet
      title="给成员加身份"
      form={form}
      isOpen={isOpen}
      onClose={onClose}
      onSave={give}
      canSave={accountId !== null && isPlaceKnown(role, place)}
      word="加上"
    >
      <MemberSearch communityId={communityId} chosen={accountId} onChange={setAccountId} />
      <View className="secondary">做什么</View>
      <RoleAndPlace communityId={communityId} role={role} place={place} onRole={setRole} onPlace={setPlace} />
      <View className="secondary">做到什么时候</View>
      <Choice options={endChoices} value={until} onChange={setUntil} />
    </FormSheet>
  );
}
