import { Screen } from '@/components/page/screen';
import { Invitations } from '@/features/org/invitations/invitations';

export default function InvitationsPage() {
  return (
    <Screen title="邀请新成员">
      <Invitations />
    </Screen>
  );
}
