import { ActionBar } from '@/components/action-bar';
import { ActionButton } from '@/components/action-button';
import { Loaded } from '@/components/loaded';
import { Screen } from '@/components/screen';
import { go } from '@/lib/routes';
import { useAnswer } from '@/lib/use-answer';
import type { Home } from '@/lib/use-home';
import { HomeCards } from './home-cards';
import { useShareWave } from './use-share-wave';

/** The first screen of a household: what is due, the open wave, and where its orders are. */
export function HouseholdHome({ home }: { home: Home }) {
  const answer = useAnswer('orders.getHome', home, { keep: true, everyMs: 30_000 });
  useShareWave(answer.data ?? null);
  const order = () => go('residentOrder', { householdId: home.householdId });
  const bottom = answer.data?.wave ? (
    <ActionBar>
      <ActionButton size="bar" onTap={order}>
        {answer.data.order ? '修改订单' : '去下单'}
      </ActionButton>
    </ActionBar>
  ) : null;
  return (
    <Screen title={answer.data?.place.communityName ?? '首页'} tab="home" bottom={bottom}>
      <Loaded answer={answer}>
        {(content) => <HomeCards home={home} content={content} onWaveOver={() => void answer.refetch()} />}
      </Loaded>
    </Screen>
  );
}
