import { Screen } from '@/components/screen';
import { ServicePhoneCard } from '@/features/dispatch/service-phone-card';
import { CommunityName } from '@/features/setup/basics';
import { useParams } from '@/lib/routes';

export default function BasicsPage() {
  const { communityId = '' } = useParams('adminBasics');
  return (
    <Screen title="名称和服务电话">
      <CommunityName communityId={communityId} />
      <ServicePhoneCard communityId={communityId} />
    </Screen>
  );
}
