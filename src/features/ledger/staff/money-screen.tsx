import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { Figures } from '@/components/words/figures';
import { formatMoment } from '@/domain/beijing-time';
import { formatMoney } from '@/domain/money';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import type { OutputOf } from '@/lib/wire/api';
import { CountSheet } from '../sheets/count-sheet';
import { HandInSheet } from '../sheets/hand-in-sheet';
import { BuildingCard } from './building-card';
import { ExportMoneyButton } from './export-money-button';
import { PeopleCard, SupplierCard } from './people-card';
import { WriteOffCard } from './write-off-card';

type Money = OutputOf<'ledger.getMoney'>;

/** The money of a community: what is owed, what is where, and what waits for a word. */
export const MoneyScreen = () => (
  <Screen title="账目" wide>
    <InCommunity>{({ communityId }) => <Content communityId={communityId} />}</InCommunity>
  </Screen>
);

function Content({ communityId }: { communityId: string }) {
  const answer = useAnswer('ledger.getMoney', { communityId }, { everyMs: 60_000 });
  return (
    <Loaded answer={answer}>
      {(money) => (
        <>
          <Overview money={money} />
          <Deeds communityId={communityId} />
          {money.waitingWriteOffs > 0 ? <WriteOffCard communityId={communityId} /> : null}
          {isNew(money) ? null : <BuildingCard communityId={communityId} />}
          <PeopleCard communityId={communityId} />
          <SupplierCard communityId={communityId} />
          <ExportMoneyButton communityId={communityId} />
        </>
      )}
    </Loaded>
  );
}

const figuresOf = (money: Money) => [
  { value: formatMoney(money.owedFen), label: `${money.owingHouseholds} 户还欠` },
  { value: formatMoney(money.paidTodayFen), label: '今天收到' },
  { value: formatMoney(money.cashBoxFen), label: '收款箱里（账上）' },
  { value: formatMoney(money.heldFen), label: '在各人手上' },
  { value: formatMoney(money.owedToPeopleFen), label: '该还给垫钱的人' },
  { value: formatMoney(Math.max(0, money.owedToSuppliersFen)), label: '未付供应商' },
];

function countedWords({ lastCount }: Money): string {
  if (!lastCount) return '还没有点过现金；点一次，账上和箱里对不对就清楚了';
  const { countedAt, countedFen, differenceFen } = lastCount;
  const gap =
    differenceFen === 0
      ? '和账上一样'
      : `${differenceFen < 0 ? '少' : '多'} ${formatMoney(Math.abs(differenceFen))}`;
  return `${formatMoment(countedAt, now())} 点到 ${formatMoney(countedFen)}，${gap}`;
}

/** Nobody owes or has anything: six zeros would say less than a sentence. */
const isAtRest = (money: Money): boolean =>
  [
    ...[money.owedFen, money.creditFen, money.paidTodayFen, money.cashBoxFen, money.heldFen],
    ...[money.owedToPeopleFen, money.owedToSuppliersFen],
  ].every((fen) => fen === 0);

/** Nothing was ever booked and nobody has counted: the first day. */
const isNew = ({ hasEntries, lastCount }: Money): boolean => !hasEntries && lastCount === null;

const nothingYet = (
  <MessageCard
    icon="card"
    title="账上还没有一笔"
    hint="东西送到一分钟以后，货款会自己记到每一户。有人先替小区付了货款，先记垫付"
    action={
      <ActionButton look="second" onTap={() => go('staffAdvances')}>
        记垫付
      </ActionButton>
    }
  />
);

function Overview({ money }: { money: Money }) {
  if (isAtRest(money))
    return isNew(money) ? (
      nothingYet
    ) : (
      <MessageCard icon="check" title="都结清了" hint={countedWords(money)} />
    );
  return (
    <Card>
      <SectionTitle
        title="现在"
        hint={countedWords(money)}
        extra={money.creditFen > 0 ? `住户余额 ${formatMoney(money.creditFen)}` : null}
      />
      <Figures figures={figuresOf(money)} />
    </Card>
  );
}

function Deeds({ communityId }: { communityId: string }) {
  const [sheet, setSheet] = useState<'count' | 'handIn' | null>(null);
  const close = () => setSheet(null);
  return (
    <Card>
      <SectionTitle title="记一笔" hint="收了谁的钱，钱到了哪里" />
      <Buttons>
        <ActionButton onTap={() => go('staffMoneyDoors', { buildingId: '' })}>记收款</ActionButton>
        <ActionButton look="second" onTap={() => go('staffShopping')}>
          代买分摊
        </ActionButton>
      </Buttons>
      <Buttons>
        <ActionButton look="second" onTap={() => setSheet('count')}>
          点现金
        </ActionButton>
        <ActionButton look="second" onTap={() => setSheet('handIn')}>
          交接钱
        </ActionButton>
      </Buttons>
      {sheet === 'count' ? <CountSheet communityId={communityId} onClose={close} /> : null}
      {sheet === 'handIn' ? <HandInSheet communityId={communityId} onClose={close} /> : null}
    </Card>
  );
}
