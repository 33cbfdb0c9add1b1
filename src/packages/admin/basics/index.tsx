import { Screen } from '@/components/page/screen';
import { ServicePhoneCard } from '@/features/org/contacts/service-phone-card';
import { StaffCaptainPhone } from '@/features/org/contacts/staff-captain-phone';
import { CommunityName } from '@/features/setup/community-name';
import { useParams } from '@/lib/pages/routes';
import { useSession } from '@/lib/session/session';

export default function BasicsPage() {
  const { grant } = useSession();
  const { communityId = grant?.communityId ?? '' } = useParams('adminBasics');
  return (
    <Screen title="名称和电话">
      <CommunityName communityId={communityId} />
      <ServicePhoneCard communityId={communityId} />
      <StaffCaptainPhone communityId={communityId} />
    </Screen>
  );
}
