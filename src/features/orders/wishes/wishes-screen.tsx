import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { PageHead } from '@/components/page/page-head';
import { Screen } from '@/components/page/screen';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { usePages } from '@/lib/answers/use-pages';
import { WishCard } from './wish-card';
import { WishForm } from './wish-form';
import '../orders.scss';

function Wishes({ home }: { home: Home }) {
  const { answer, ...more } = usePages('orders.listHouseholdWishes', home, { keep: true });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {(wishes) => (
        <>
          {wishes.map((wish) => (
            <WishCard key={wish.id} home={home} wish={wish} />
          ))}
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}

/** What a household wants that is not on the list: write it down, and say yes or no to its price. */
export function WishesScreen({ home }: { home: Home }) {
  const place = useAnswer('orders.getHome', home, { keep: true }).data?.place;
  return (
    <Screen title="没找到的东西">
      {place ? <PageHead title={place.label} hint="工作人员问到价再答复您家" /> : null}
      <Card>
        <WishForm home={home} />
      </Card>
      <Wishes home={home} />
    </Screen>
  );
}

/** Stands where the wishes would be when it is not known whose they are. */
export const NobodyToWishFor = () => (
  <Screen title="没找到的东西">
    <MessageCard title="不知道是哪一户" hint="请从首页或“我的楼”里点开那一户" />
  </Screen>
);
