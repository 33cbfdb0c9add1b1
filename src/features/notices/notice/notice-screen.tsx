import { View } from '@tarojs/components';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { useAnswer } from '@/lib/answers/use-answer';
import { CallUpLink } from '../call-up/call-up-link';
import { DecideBar } from './decide-bar';
import { DeedsCard } from './deeds-card';
import { DrillCard } from './drill-card';
import { LiveBar } from './live-bar';
import { NoticeHead } from './notice-head';
import type { NoticeProps } from './notice-props';
import { NoticeText } from './notice-text';
import { NoticeTo } from './notice-to';
import { ReachCard } from './reach-card';
import { RelayCard } from './relay-card';
import { WaysCard } from './ways-card';
import '../staff-notices.scss';

/** One notice for staff: what it says, who knows of it, by which ways it left, and whose turn it is at the doors. */
export function NoticeScreen({ noticeId }: { noticeId: string }) {
  return (
    <InCommunity>
      {({ communityId }) => <InScreen communityId={communityId} noticeId={noticeId} />}
    </InCommunity>
  );
}

function InScreen(place: { communityId: string; noticeId: string }) {
  const answer = useAnswer('notices.getNotice', place, { everyMs: 30_000 });
  const { data: notice } = answer;
  return (
    <Screen
      title="公告"
      wide
      bottom={notice ? <BarOf communityId={place.communityId} notice={notice} /> : null}
    >
      <Loaded answer={answer} skeletonCards={3}>
        {(one) => <Whole communityId={place.communityId} notice={one} />}
      </Loaded>
    </Screen>
  );
}

function BarOf(props: NoticeProps) {
  const { state, closedAt } = props.notice;
  if (state === 'waitingApproval') return <DecideBar {...props} />;
  return closedAt === null && (state === 'approved' || state === 'paused') ? <LiveBar {...props} /> : null;
}

const Whole = (props: NoticeProps) => (
  <View className="desk-grid">
    <View>
      <NoticeHead {...props} />
      <NoticeText {...props} />
      <NoticeTo {...props} />
    </View>
    <View>
      <ReachCard {...props} />
      {props.notice.kind === 'callUp' && props.notice.counts ? (
        <CallUpLink noticeId={props.notice.id} />
      ) : null}
      <DeedsCard {...props} />
      <WaysCard {...props} />
      {props.notice.isExercise && props.notice.counts ? <DrillCard {...props} /> : null}
      {props.notice.counts ? <RelayCard {...props} /> : null}
    </View>
  </View>
);
