import { InCommunity } from '@/components/in-community';
import { Screen } from '@/components/screen';
import { EntranceBoard } from '@/features/orders/entrance-board';
import { useParams } from '@/lib/routes';

export default function BoardPage() {
  const { entranceId = '' } = useParams('staffBoard');
  return (
    <Screen title="每一户" wide>
      <InCommunity>
        {({ communityId }) => <EntranceBoard communityId={communityId} entranceId={entranceId} />}
      </InCommunity>
    </Screen>
  );
}
