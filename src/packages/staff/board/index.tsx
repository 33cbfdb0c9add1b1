import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { CodeDoors } from '@/features/dispatch/codes/code-doors';
import { EntranceBoard } from '@/features/orders/board/entrance-board';
import { useParams } from '@/lib/pages/routes';

export default function BoardPage() {
  const { entranceId = '' } = useParams('staffBoard');
  return (
    <Screen title="每一户" wide>
      <InCommunity>
        {({ communityId }) => (
          <EntranceBoard
            communityId={communityId}
            entranceId={entranceId}
            atEntrance={(entrance) => <CodeDoors communityId={communityId} {...entrance} />}
          />
        )}
      </InCommunity>
    </Screen>
  );
}
