import { Screen } from '@/components/page/screen';
import { OwnHousehold } from '@/features/households/card/own-household';
import { JoinWays } from '@/features/joining/join-ways';
import { MyJoinRequests } from '@/features/joining/my-join-requests';
import { Mine } from '@/features/org/mine/mine';
import { useSession } from '@/lib/session/session';

const MyJoining = ({ isNew }: { isNew: boolean }) => (
  <>
    <MyJoinRequests />
    {isNew ? <JoinWays /> : null}
  </>
);

export default function MinePage() {
  const { grants } = useSession();
  return (
    <Screen title="我的" tab="mine">
      <Mine above={<MyJoining isNew={grants.length === 0} />}>
        <OwnHousehold />
      </Mine>
    </Screen>
  );
}
