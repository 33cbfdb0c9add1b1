import { Card } from '@/components/card';
import { Loaded } from '@/components/loaded';
import { MessageCard } from '@/components/message-card';
import { MoreRows } from '@/components/more-rows';
import { PageHead } from '@/components/page-head';
import { Screen } from '@/components/screen';
import { useAnswer } from '@/lib/use-answer';
import type { Home } from '@/lib/use-home';
import { usePages } from '@/lib/use-pages';
import { WishCard } from './wish-card';
import { WishForm } from './wish-form';
import './orders.scss';

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
