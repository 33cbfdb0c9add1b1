import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import type { Shopping } from '@/contract/ledger-lists';
import { formatMoment } from '@/domain/beijing-time';
import { formatMoney } from '@/domain/money';
import { usePages } from '@/lib/answers/use-pages';
import { now } from '@/lib/phone/clock';
import { ReverseSheet } from '../sheets/reverse-sheet';
import { ShoppingSheet } from '../sheets/shopping-sheet';
import { SplitAgainSheet } from '../sheets/split-again-sheet';
import '../ledger.scss';

const empty = (
  <MessageCard
    icon="basket"
    title="还没有记过代买"
    hint="有人替几户一起买了东西，点“记代买”：写买了什么、多少钱、分给哪几户，每户的账上就有自己那一份"
  />
);

/** What was bought for several households: how it was shared out, and every change with its reason. */
export const ShoppingScreen = () => (
  <Screen title="代买分摊" wide>
    <InCommunity>{({ communityId }) => <AllShopping communityId={communityId} />}</InCommunity>
  </Screen>
);

function AllShopping({ communityId }: { communityId: string }) {
  const { answer, ...more } = usePages('ledger.listShopping', { communityId });
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Card>
        <SectionTitle title="有人替几户买了东西" hint="每户欠自己那一份，垫钱的人收回全部" />
        <Buttons>
          <ActionButton onTap={() => setOpen(true)}>记代买</ActionButton>
        </Buttons>
      </Card>
      {isOpen ? <ShoppingSheet communityId={communityId} onClose={() => setOpen(false)} /> : null}
      <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={empty}>
        {(rows) => (
          <>
            {rows.map((one) => (
              <ShoppingCard key={one.entryId} communityId={communityId} shopping={one} />
            ))}
            <MoreRows {...more} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface CardProps {
  communityId: string;
  shopping: Shopping;
}

function ShoppingCard({ communityId, shopping }: CardProps) {
  const { what, amountFen, parts, over, isAgain } = shopping;
  return (
    <Card>
      <SectionTitle
        title={`${what} ${formatMoney(amountFen)}`}
        hint={paidWords(shopping)}
        extra={stateOf(over, isAgain)}
      />
      <View className={over ? 'split-parts split-parts--over' : 'split-parts'}>
        {parts.map(({ householdId, placeLabel, partFen }) => (
          <View key={householdId} className="split-parts__one">
            <View>{placeLabel}</View>
            <View className="digits">{formatMoney(partFen)}</View>
          </View>
        ))}
      </View>
      {over ? (
        <View className="secondary">
          {formatMoment(over.at, now())} {over.byName ?? ''}：{over.why}
        </View>
      ) : (
        <Deeds communityId={communityId} shopping={shopping} />
      )}
    </Card>
  );
}

const paidWords = ({ name, paidAt, parts, byName, isAgain }: Shopping): string =>
  [
    `${name ?? '已离开的人'}垫的，分给 ${parts.length} 户`,
    `${formatMoment(paidAt, now())} ${byName ?? ''}${isAgain ? '重新分的' : '记的'}`,
  ].join(' · ');

function stateOf(over: Shopping['over'], isAgain: boolean) {
  if (over) return <Pill tone="grey">{over.isAgain ? '已重新分' : '已冲销'}</Pill>;
  return isAgain ? <Pill tone="blue">重新分过</Pill> : null;
}

function Deeds({ communityId, shopping }: CardProps) {
  const [sheet, setSheet] = useState<'again' | 'reverse' | null>(null);
  const close = () => setSheet(null);
  return (
    <Buttons>
      <ActionButton look="second" onTap={() => setSheet('reverse')}>
        记错了
      </ActionButton>
      <ActionButton look="second" onTap={() => setSheet('again')}>
        重新分
      </ActionButton>
      {sheet === 'again' ? (
        <SplitAgainSheet communityId={communityId} shopping={shopping} onClose={close} />
      ) : null}
      {sheet === 'reverse' ? (
        <ReverseSheet communityId={communityId} entryId={shopping.entryId} onClose={close} />
      ) : null}
    </Buttons>
  );
}
