import { View } from '@tarojs/components';
import type { ComponentType } from 'react';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { WorkPlaces } from '@/components/desk/work-places';
import type { Role } from '@/contract/procedure';
import { RunList } from '@/features/dispatch/runs/run-list';
import { RegisterLink } from '@/features/households/register/register-link';
import { JoinWays } from '@/features/joining/join-ways';
import { MyJoinRequests } from '@/features/joining/my-join-requests';
import { EntranceOrders } from '@/features/orders/board/entrance-orders';
import { OpenRequests } from '@/features/orders/requests/open-requests';
import { OrderList } from '@/features/orders/order-list/order-list';
import { NoRoleYet } from '@/features/org/mine/no-role-yet';
import { Communities } from '@/features/setup/communities';
import { CommunityCounts } from '@/features/overview/community-counts';
import { ToDoList } from '@/features/overview/to-do-list';
import { StaffWork } from '@/features/purchasing/staff-work';
import { useSession } from '@/lib/session/session';

/** A volunteer's tasks: what is to be carried, and what is to be done. */
const VolunteerWork = () => (
  <>
    <RunList />
    <InCommunity>{({ communityId }) => <OpenRequests communityId={communityId} />}</InCommunity>
  </>
);

/** A captain's building: who has ordered, and who lives there. */
const CaptainWork = () => (
  <>
    <EntranceOrders />
    <RegisterLink />
  </>
);

/** What staff have to do, and beside it where the day's goods are. */
const OfficeWork = () => (
  <InCommunity>
    {({ communityId }) => (
      <View className="workbench">
        <View className="workbench__to-do">
          <ToDoList communityId={communityId} />
        </View>
        <View className="workbench__waves">
          <StaffWork communityId={communityId} />
        </View>
        <WorkPlaces />
      </View>
    )}
  </InCommunity>
);

/** For somebody who is nobody here yet: what was asked for, and the ways in. */
const Newcomer = () => (
  <>
    <MyJoinRequests isFresh />
    <NoRoleYet />
    <JoinWays />
  </>
);

const works: Record<Role, ComponentType> = {
  resident: OrderList,
  familyProxy: OrderList,
  captain: CaptainWork,
  volunteer: VolunteerWork,
  staff: OfficeWork,
  supervisor: CommunityCounts,
  commander: CommunityCounts,
  admin: Communities,
};

/** What somebody does here, after the role in use. */
export function WorkOfRole() {
  const { me, role } = useSession();
  const Work = role ? works[role] : Newcomer;
  return <Loaded answer={me}>{() => <Work />}</Loaded>;
}
