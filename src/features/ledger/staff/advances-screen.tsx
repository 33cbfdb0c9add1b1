import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import type { Advance } from '@/contract/ledger-lists';
import { formatMoment } from '@/domain/beijing-time';
import { formatMoney } from '@/domain/money';
import { usePages } from '@/lib/answers/use-pages';
import { now } from '@/lib/phone/clock';
import { AdvanceSheet } from '../sheets/advance-sheet';
import { ReturnSheet } from '../sheets/return-sheet';
import { ReverseSheet } from '../sheets/reverse-sheet';

const empty = <MessageCard icon="check" title="垫付都结清了" hint="有人先替小区付了货款，点“记垫付”写下来" />;

/** What somebody paid beforehand and is not settled: oldest first. */
export const AdvancesScreen = () => (
  <Screen title="垫付" wide>
    <InCommunity>{({ communityId }) => <Advances communityId={communityId} />}</InCommunity>
  </Screen>
);

function Advances({ communityId }: { communityId: string }) {
  const { answer, ...more } = usePages('ledger.listAdvances', { communityId });
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Card>
        <SectionTitle title="有人先替小区付了货款" hint="到了的算数，没到的由供应商退给他" />
        <Buttons>
          <ActionButton onTap={() => setOpen(true)}>记垫付</ActionButton>
        </Buttons>
      </Card>
      {isOpen ? <AdvanceSheet communityId={communityId} onClose={() => setOpen(false)} /> : null}
      <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={empty}>
        {(rows) => (
          <>
            {rows.map((one) => (
              <AdvanceCard key={one.entryId} communityId={communityId} advance={one} />
            ))}
            <MoreRows {...more} />
          </>
        )}
      </Loaded>
    </>
  );
}

const stateWords = ({ postedFen, pendingFen, toReturnFen, returnedFen }: Advance): string[] =>
  [
    pendingFen > 0 ? `还没到货 ${formatMoney(pendingFen)}` : '',
    postedFen > 0 ? `到了，算数 ${formatMoney(postedFen)}` : '',
    toReturnFen > 0 ? `没到，供应商该退 ${formatMoney(toReturnFen)}` : '',
    returnedFen > 0 ? `已经退了 ${formatMoney(returnedFen)}` : '',
  ].filter(Boolean);

function AdvanceCard({ communityId, advance }: { communityId: string; advance: Advance }) {
  const { name, supplier, paidAt, amountFen, toReturnFen, returns } = advance;
  const [isReturning, setReturning] = useState(false);
  const [wrongId, setWrong] = useState<string | null>(null);
  return (
    <Card look={toReturnFen > 0 ? 'due' : 'plain'}>
      <SectionTitle
        title={`${name ?? '已离开的人'} 垫付 ${formatMoney(amountFen)}`}
        hint={`${supplier}，${formatMoment(paidAt, now())}`}
      />
      {stateWords(advance).map((words) => (
        <View key={words}>{words}</View>
      ))}
      {returns.map((part) => (
        <Row
          key={part.entryId}
          title={`${formatMoment(part.paidAt, now())} 退了 ${formatMoney(part.amountFen)}`}
          extra="记错了"
          onTap={() => setWrong(part.entryId)}
        />
      ))}
      {toReturnFen > 0 ? (
        <Buttons>
          <ActionButton look="second" onTap={() => setReturning(true)}>
            供应商退了钱
          </ActionButton>
        </Buttons>
      ) : null}
      {isReturning ? (
        <ReturnSheet communityId={communityId} advance={advance} onClose={() => setReturning(false)} />
      ) : null}
      {wrongId ? (
        <ReverseSheet communityId={communityId} entryId={wrongId} onClose={() => setWrong(null)} />
      ) : null}
    </Card>
  );
}
