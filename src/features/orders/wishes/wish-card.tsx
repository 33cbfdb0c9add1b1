import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Pill } from '@/components/words/pill';
import { SectionTitle } from '@/components/cards/section-title';
import type { Wish } from '@/contract/wishes';
import { wishStateNames } from '@/domain/wishes';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';
import { askedWords, nextOfWish, offerWords, wishTones } from './wish-words';

function Answers({ home, wish }: { home: Home; wish: Wish }) {
  const accept = useAction('orders.acceptWish');
  const withdraw = useAction('orders.withdrawWish');
  const which = { ...home, wishId: wish.id };
  return (
    <Buttons>
      <ActionButton look="second" isRunning={withdraw.isRunning} onTap={() => void withdraw.run(which)}>
        不要了
      </ActionButton>
      {wish.state === 'priced' ? (
        <ActionButton isRunning={accept.isRunning} onTap={() => void accept.run(which)}>
          要，放进订单
        </ActionButton>
      ) : null}
    </Buttons>
  );
}

/** One wish as its household sees it: what was asked, what it costs, and what to say to it. */
export function WishCard({ home, wish }: { home: Home; wish: Wish }) {
  const { state, text, onBehalfBy } = wish;
  const isOpen = state === 'waiting' || state === 'priced' || state === 'ordered';
  return (
    <Card look={state === 'priced' ? 'due' : 'plain'}>
      <SectionTitle
        title={text}
        hint={[askedWords(wish), onBehalfBy && `由 ${onBehalfBy} 代写`].filter(Boolean).join(' · ')}
        extra={<Pill tone={wishTones[state]}>{wishStateNames[state]}</Pill>}
      />
      {wish.offer ? <View className="wish-card__offer">{offerWords(wish)}</View> : null}
      {nextOfWish(wish) ? <View className="secondary">{nextOfWish(wish)}</View> : null}
      {isOpen ? <Answers home={home} wish={wish} /> : null}
    </Card>
  );
}
