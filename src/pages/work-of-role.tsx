import type { ComponentType } from 'react';
import { InCommunity } from '@/components/in-community';
import { Loaded } from '@/components/loaded';
import type { Role } from '@/contract/procedure';
import { RunList } from '@/features/dispatch/run-list';
import { RegisterLink } from '@/features/households/register-link';
import { JoinWays } from '@/features/joining/join-ways';
import { JoiningCount } from '@/features/joining/joining-count';
import { MyJoinRequests } from '@/features/joining/my-join-requests';
import { EntranceOrders } from '@/features/orders/entrance-orders';
import { OpenRequests } from '@/features/orders/open-requests';
import { OrderList } from '@/features/orders/order-list';
import { LaterPage, NoRoleYet } from '@/features/org/no-work-yet';
import { Communities } from '@/features/setup/communities';
import { StaffWork } from '@/features/purchasing/staff-work';
import { useSession } from '@/lib/session';

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

/** What staff have to do, and who waits to be let in. */
const OfficeWork = () => (
  <>
    <InCommunity>{({ communityId }) => <JoiningCount communityId={communityId} />}</InCommunity>
    <StaffWork />
  </>
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
  supervisor: LaterPage,
  commander: LaterPage,
  admin: Communities,
};

/** What somebody does here, after the role in use. */
export function WorkOfRole() {
  const { me, role } = useSession();
  const Work = role ? works[role] : Newcomer;
  return <Loaded answer={me}>{() => <Work />}</Loaded>;
}
