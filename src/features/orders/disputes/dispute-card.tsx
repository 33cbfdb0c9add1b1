import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { HouseholdPicture } from '@/components/pictures/household-picture';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import type { Dispute } from '@/contract/disputes';
import { formatMoment } from '@/domain/beijing-time';
import { answerDueAt, disputeCauseNames, disputeStateNames, paidBackNames } from '@/domain/disputes';
import { formatMoney } from '@/domain/money';
import { askFirst } from '@/lib/forms/ask-first';
import { useNow } from '@/lib/phone/clock';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';
import { disputeTones } from './dispute-words';

/** What staff have decided, in words: '补送，供应商预计今天 16:00 送到小区'. */
function answerWords(dispute: Dispute, say: (moment: string) => string): string {
  const { state, comesAt, refundFen, paidBack, reason } = dispute;
  if (state === 'refund')
    return `退 ${formatMoney(refundFen ?? 0)}，${paidBack ? paidBackNames[paidBack] : ''}`;
  if (state === 'decline') return `不同意：${reason ?? ''}`;
  return comesAt ? `补送，供应商预计${say(comesAt)} 送到小区` : '补送，排进下一趟';
}

function WithdrawButton({ home, disputeId }: { home: Home; disputeId: string }) {
  const { run, isRunning } = useAction('dispatch.withdrawDispute');
  const withdraw = async () => {
    if (await askFirst({ content: '东西找到了，或者不用处理了？', yes: '撤回' }))
      await run({ ...home, disputeId });
  };
  return (
    <ActionButton look="second" isRunning={isRunning} onTap={() => void withdraw()}>
      撤回
    </ActionButton>
  );
}

/** One thing that was said of an order, and all that has happened to it since. */
export function DisputeCard({ home, dispute }: { home: Home; dispute: Dispute }) {
  const now = useNow(60_000);
  const [isShown, setShown] = useState(false);
  const { cause, product, pieces, measure, state, note, pictureId, answeredAt, withdrawnAt } = dispute;
  const say = (moment: string) => formatMoment(moment, now);
  const by = dispute.isOnBehalf ? `，${dispute.openedByName} 代报` : `，${dispute.openedByName}`;
  return (
    <Card>
      <SectionTitle
        title={`${product} ${pieces} ${measure}${disputeCauseNames[cause]}`}
        hint={note}
        extra={<Pill tone={disputeTones[state]}>{disputeStateNames[state]}</Pill>}
      />
      <Row title="报上来" hint={`${say(dispute.openedAt)}${by}`} />
      {state === 'open' ? (
        <View className="secondary">
          工作人员 {say(answerDueAt(dispute.openedAt))} 前答复，结果也会发到“消息”里
        </View>
      ) : null}
      {withdrawnAt ? <Row title="撤回" hint={say(withdrawnAt)} /> : null}
      {answeredAt ? (
        <>
          <Row title="答复" hint={`${say(answeredAt)}，${dispute.answeredByName ?? ''}`} />
          <View className="where__words">{answerWords(dispute, say)}</View>
        </>
      ) : null}
      <Buttons>
        {pictureId && !isShown ? (
          <ActionButton look="second" onTap={() => setShown(true)}>
            看照片
          </ActionButton>
        ) : null}
        {state === 'open' ? <WithdrawButton home={home} disputeId={dispute.id} /> : null}
      </Buttons>
      {pictureId && isShown ? (
        <HouseholdPicture home={home} title="报的时候拍的" pictureId={pictureId} />
      ) : null}
    </Card>
  );
}
