import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Choice } from '@/components/forms/choice';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import type { Wish } from '@/contract/wishes';
import { waitingWords } from '@/domain/requests';
import { wishStateNames } from '@/domain/wishes';
import { useNow } from '@/lib/phone/clock';
import { useDesk } from '@/lib/session/use-desk';
import { usePages } from '@/lib/answers/use-pages';
import { DeclineWishSheet } from './decline-wish-sheet';
import { PriceWishSheet } from './price-wish-sheet';
import { askedWords, nextOfWish, offerWords, wishTones } from './wish-words';
import { WishesTable } from './wishes-table';
import '../orders.scss';

type Which = 'waiting' | 'all';

function StaffWish({ communityId, wish, now }: { communityId: string; wish: Wish; now: string }) {
  const [sheet, setSheet] = useState<'price' | 'decline' | null>(null);
  const close = () => setSheet(null);
  return (
    <Card>
      <SectionTitle
        title={wish.text}
        hint={`${wish.placeLabel} · ${askedWords(wish)} · ${waitingWords(wish.createdAt, now)}`}
        extra={<Pill tone={wishTones[wish.state]}>{wishStateNames[wish.state]}</Pill>}
      />
      {wish.offer ? (
        <View className="wish-card__offer">
          {offerWords(wish)} · {wish.offer.supplierName}
        </View>
      ) : null}
      {wish.state === 'declined' ? <View className="secondary">{nextOfWish(wish)}</View> : null}
      {wish.state === 'waiting' ? (
        <Buttons>
          <ActionButton look="second" onTap={() => setSheet('decline')}>
            买不到
          </ActionButton>
          <ActionButton onTap={() => setSheet('price')}>报价</ActionButton>
        </Buttons>
      ) : null}
      <PriceWishSheet communityId={communityId} wish={wish} isOpen={sheet === 'price'} onClose={close} />
      <DeclineWishSheet communityId={communityId} wish={wish} isOpen={sheet === 'decline'} onClose={close} />
    </Card>
  );
}

const nothing = <MessageCard icon="check" title="没有要问价的东西" hint="住户写下想要的东西，会出现在这里" />;

function List({ communityId, which }: { communityId: string; which: Which }) {
  const { answer, ...more } = usePages('orders.listWishes', { communityId, which });
  const now = useNow(60_000);
  const isDesk = useDesk();
  if (isDesk) return <WishesTable communityId={communityId} answer={answer} {...more} empty={nothing} />;
  return (
    <Loaded answer={answer} isEmpty={(wishes) => wishes.length === 0} empty={nothing}>
      {(wishes) => (
        <View className="desk-grid">
          {wishes.map((wish) => (
            <StaffWish key={wish.id} communityId={communityId} wish={wish} now={now} />
          ))}
          <MoreRows {...more} />
        </View>
      )}
    </Loaded>
  );
}

/** Everything that households want beyond the list: price it before the cut-off, or say why not. */
export function StaffWishes() {
  const [which, setWhich] = useState<Which>('waiting');
  return (
    <Screen title="想要的东西" wide>
      <Choice
        options={[
          { value: 'waiting', label: '等报价' },
          { value: 'all', label: '全部' },
        ]}
        value={which}
        onChange={setWhich}
      />
      <View className="secondary wish-note">截单前没有报价的，会自动排进下一批次，并告诉住户</View>
      <InCommunity>{({ communityId }) => <List communityId={communityId} which={which} />}</InCommunity>
    </Screen>
  );
}
