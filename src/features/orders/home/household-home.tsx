import type { ReactNode } from 'react';
import { Loaded } from '@/components/waiting/loaded';
import { Screen } from '@/components/page/screen';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { HomeBar } from './home-bar';
import { HomeCards } from './home-cards';
import { useShareWave } from '../waves/use-share-wave';

interface Props {
  home: Home;
  /** What else the community asks of the household, in front of its orders. */
  asked: ReactNode;
}

/** The first screen of a household: what is due, the open wave, and where its orders are. */
export function HouseholdHome({ home, asked }: Props) {
  const answer = useAnswer('orders.getHome', home, { keep: true, everyMs: 30_000 });
  useShareWave(answer.data ?? null);
  const bottom = answer.data ? <HomeBar home={home} content={answer.data} /> : null;
  return (
    <Screen title={answer.data?.place.communityName ?? '首页'} tab="home" bottom={bottom}>
      <Loaded answer={answer}>
        {(content) => (
          <HomeCards home={home} content={content} asked={asked} onWaveOver={() => void answer.refetch()} />
        )}
      </Loaded>
    </Screen>
  );
}
