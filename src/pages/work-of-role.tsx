import { View } from '@tarojs/components';
import type { ComponentType } from 'react';
import { LensShelf } from '@/components/board/lens-shelf';
import { MyBuilding, type Building } from '@/components/board/my-building';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { WorkPlaces } from '@/components/desk/work-places';
import type { Role } from '@/contract/procedure';
import { MyHandOuts } from '@/features/door-knocks/hand-outs/my-hand-outs';
import { KnockLens } from '@/features/door-knocks/board/knock-lens';
import { OverdueRounds } from '@/features/door-knocks/mine/overdue-rounds';
import { WriteOwnNotice } from '@/features/notices/captain-compose/write-own-notice';
import { MyEntranceRounds } from '@/features/door-knocks/mine/my-entrance-rounds';
import { NoticeLens } from '@/features/notices/relay/notice-lens';
import { RelayDue } from '@/features/notices/relay/relay-due';
import { CodeDoors } from '@/features/dispatch/codes/code-doors';
import { GateLink } from '@/features/dispatch/gate/gate-link';
import { RunList } from '@/features/dispatch/runs/run-list';
import { CollectLink } from '@/features/ledger/captain/collect-link';
import { RegisterLink } from '@/features/households/register/register-link';
import { JoinWays } from '@/features/joining/join-ways';
import { MyJoinRequests } from '@/features/joining/my-join-requests';
import { MyCallUps } from '@/features/notices/call-up/my-call-ups';
import { EntranceBoard } from '@/features/orders/board/entrance-board';
import { OpenRequests } from '@/features/orders/requests/open-requests';
import { OrderList } from '@/features/orders/order-list/order-list';
import { NoRoleYet } from '@/features/org/mine/no-role-yet';
import { Communities } from '@/features/setup/communities';
import { CommunityCounts } from '@/features/overview/community-counts';
import { ToDoList } from '@/features/overview/to-do-list';
import { BatchesToCount } from '@/features/purchasing/receiving/batches-to-count';
import { OpenHandCalls } from '@/features/purchasing/receiving/open-hand-calls';
import { StaffWork } from '@/features/purchasing/staff-work';
import { useAnswer } from '@/lib/answers/use-answer';
import { useSession } from '@/lib/session/session';

/** A volunteer's tasks: where to knock, what is to be carried, and what is to be done. */
const VolunteerWork = () => (
  <>
    <InCommunity>{({ communityId }) => <OpenHandCalls communityId={communityId} />}</InCommunity>
    <MyEntranceRounds />
    <InCommunity>{({ communityId }) => <BatchesToCount communityId={communityId} />}</InCommunity>
    <InCommunity>{({ communityId }) => <MyCallUps communityId={communityId} />}</InCommunity>
    <InCommunity>{({ communityId }) => <MyHandOuts communityId={communityId} />}</InCommunity>
    <RunList />
    <GateLink />
    <InCommunity>{({ communityId }) => <OpenRequests communityId={communityId} />}</InCommunity>
  </>
);

/** A captain's building through one lens: who was reached (first, while something goes on), who has ordered, who needs care. */
function CaptainBuilding({ building }: { building: Building }) {
  const { communityId, entrances } = building;
  const place = { communityId, entranceId: entrances[0]?.entranceId ?? '' };
  const live = useAnswer('campaigns.listEntranceCampaigns', place, { keep: true, everyMs: 60_000 });
  return (
    <Loaded answer={live}>
      {({ rows: campaigns }) => {
        const lenses = [
          { value: 'knocks', label: '敲门', body: <KnockLens {...building} campaigns={campaigns} /> },
          { value: 'orders', label: '订单', body: <EntranceBoard {...place} lens="orders" /> },
          { value: 'notices', label: '公告', body: <NoticeLens {...building} /> },
          { value: 'care', label: '特殊关怀', body: <EntranceBoard {...place} lens="care" /> },
        ];
        return (
          <>
            <RelayDue {...building} />
            {entrances.map(({ entranceId, placeLabel }) => (
              <CodeDoors
                key={entranceId}
                communityId={communityId}
                entranceId={entranceId}
                label={entrances.length > 1 ? placeLabel : undefined}
              />
            ))}
            <LensShelf lenses={lenses} first={campaigns.length > 0 ? 'knocks' : 'orders'} />
            <WriteOwnNotice entranceId={place.entranceId} />
          </>
        );
      }}
    </Loaded>
  );
}

/** What is late, then a captain's buildings, and who lives there. */
const CaptainWork = () => (
  <>
    <OverdueRounds />
    <MyBuilding>{(building) => <CaptainBuilding key={building.buildingId} building={building} />}</MyBuilding>
    <RegisterLink />
    <CollectLink />
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
