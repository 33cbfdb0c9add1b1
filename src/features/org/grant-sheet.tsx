import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Choice } from '@/components/choice';
import { Sheet } from '@/components/sheet';
import type { InvitableRole } from '@/contract/org';
import { levelOfInvited } from '@/domain/roles';
import { now } from '@/lib/clock';
import { useAction } from '@/lib/use-action';
import { endChoices, endOf, type EndChoice } from './end-choice';
import { MemberSearch } from './member-search';
import { PlaceChoice, type ChosenPlace } from './place-choice';
import { isPlaceKnown, placeFor } from './place-of-role';
import { useInvitableRoles } from './use-invitable-roles';

interface Props {
  communityId: string;
  isOpen: boolean;
  onClose: () => void;
}

/** One more role for somebody who is here already. */
export function GrantSheet({ communityId, isOpen, onClose }: Props) {
  const roles = useInvitableRoles();
  const [accountId, setAccountId] = useState<string | null>(null);
  const [role, setRole] = useState<InvitableRole>('captain');
  const [place, setPlace] = useState<ChosenPlace>({});
  const [until, setUntil] = useState<EndChoice>('');
  const { run, isRunning } = useAction('org.grantRole', onClose);
  const endsAt = endOf(until, now()) ?? undefined;
  const give = () =>
    accountId && void run({ communityId, accountId, role, endsAt, ...placeFor(role, place) });
  return (
    <Sheet
      title="给成员加身份"
      isOpen={isOpen}
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isRunning={isRunning}
          isDisabled={accountId === null || !isPlaceKnown(role, place)}
          onTap={give}
        >
          加上
        </ActionButton>
      }
    >
      <MemberSearch communityId={communityId} chosen={accountId} onChange={setAccountId} />
      <View className="secondary">做什么</View>
      <Choice options={roles} value={role} onChange={setRole} />
      {levelOfInvited(role) === 'community' ? null : (
        <PlaceChoice
          communityId={communityId}
          hasHousehold={levelOfInvited(role) === 'household'}
          place={place}
          onChange={setPlace}
        />
      )}
      <View className="secondary">做到什么时候</View>
      <Choice options={endChoices} value={until} onChange={setUntil} />
    </Sheet>
  );
}
