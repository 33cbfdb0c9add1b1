import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { TextField } from '@/components/forms/text-field';
import type { InvitableRole } from '@/contract/org';
import type { OutputOf } from '@/lib/wire/api';
import { useAction } from '@/lib/answers/use-action';
import { InvitationCode } from './invitation-code';
import type { ChosenPlace } from '../roles/place-choice';
import { isPlaceKnown, placeFor } from '../roles/place-of-role';
import { RoleAndPlace } from '../roles/role-and-place';

/** Whom to invite: as what, for which place, by what name; then the code, shown this once. */
export function InvitationForm({ communityId }: { communityId: string }) {
  const [role, setRole] = useState<InvitableRole>('resident');
  const [place, setPlace] = useState<ChosenPlace>({});
  const [forName, setForName] = useState('');
  const [made, setMade] = useState<OutputOf<'org.createInvitation'> | null>(null);
  const { run, isRunning } = useAction('org.createInvitation', setMade);
  const startAnew = () => {
    setMade(null);
    setPlace({});
    setForName('');
  };
  if (made) return <InvitationCode invitation={made} onDone={startAnew} />;
  return (
    <Card>
      <SectionTitle title="邀请一个人" hint="每个邀请码只给一个人，7 天内有效" />
      <RoleAndPlace communityId={communityId} role={role} place={place} onRole={setRole} onPlace={setPlace} />
      <TextField
        label="称呼"
        value={forName}
        onChange={setForName}
        placeholder="例如 朱先生"
        maxLength={20}
      />
      <ActionButton
        isRunning={isRunning}
        isDisabled={forName.trim() === '' || !isPlaceKnown(role, place)}
        onTap={() => void run({ communityId, role, forName, ...placeFor(role, place) })}
      >
        生成邀请码
      </ActionButton>
    </Card>
  );
}
