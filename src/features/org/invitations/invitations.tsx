import { MessageCard } from '@/components/cards/message-card';
import { useSession } from '@/lib/session/session';
import { InvitationForm } from './invitation-form';
import { InvitationList } from './invitation-list';
import '../org.scss';

/** Inviting people into a community: one code for one person, one role and one place. */
export function Invitations() {
  const { grant, grants } = useSession();
  const communityId = grant?.communityId ?? grants.find((one) => one.communityId)?.communityId;
  if (!communityId)
    return (
      <MessageCard
        icon="desk"
        title="还没有选定小区"
        hint="邀请要在某个小区里发出；请用这个小区的工作人员身份邀请"
      />
    );
  return (
    <>
      <InvitationForm communityId={communityId} />
      <InvitationList communityId={communityId} />
    </>
  );
}
