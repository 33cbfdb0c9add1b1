import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { Sheet } from '@/components/forms/sheet';
import { TextArea } from '@/components/forms/text-area';
import { TextField } from '@/components/forms/text-field';
import type { Dispute, DisputeAnswer, PaidBack } from '@/contract/disputes';
import { arrivalDays, arrivalTimesOn } from '@/domain/arrival-times';
import { formatMoment } from '@/domain/beijing-time';
import { paidBackNames } from '@/domain/disputes';
import { formatMoney } from '@/domain/money';
import { readYuan } from '@/domain/requests';
import { now as moment } from '@/lib/phone/clock';
import { useAction } from '@/lib/answers/use-action';

export type AnswerKind = DisputeAnswer['kind'];

interface Props {
  communityId: string;
  dispute: Dispute;
  /** Null while the sheet is closed. */
  kind: AnswerKind | null;
  onClose: () => void;
}

const titles: Record<AnswerKind, string> = { redeliver: '补送', refund: '登记退款', decline: '不同意' };

/** One answer with what it needs, filled in as far as it is known. */
export function AnswerSheet({ kind, ...rest }: Props) {
  return kind ? <OpenSheet kind={kind} {...rest} /> : null;
}

const yuanOf = (fen: number): string => (fen / 100).toFixed(2);

function useAnswerDraft({ priceFen, pieces }: Dispute) {
  const [now] = useState(moment);
  const [from, setFrom] = useState<'station' | 'supplier'>('station');
  const times = arrivalDays(now).flatMap((day) => arrivalTimesOn(day, now));
  const [arrivesAt, setArrivesAt] = useState(times[1] ?? times[0] ?? now);
  const [yuan, setYuan] = useState(yuanOf(priceFen * pieces));
  const [paidBack, setPaidBack] = useState<PaidBack>('cash');
  const [reason, setReason] = useState('');
  const answerOf = (kind: AnswerKind): DisputeAnswer | null => {
    if (kind === 'decline') return reason.trim() ? { kind, reason: reason.trim() } : null;
    if (kind === 'redeliver') return from === 'station' ? { kind, from } : { kind, from, arrivesAt };
    const amountFen = yuan.trim() === '0.00' ? 0 : readYuan(yuan);
    return amountFen === null ? null : { kind, amountFen, paidBack };
  };
  return {
    ...{ now, times, from, setFrom, arrivesAt, setArrivesAt, yuan, setYuan },
    ...{ paidBack, setPaidBack, reason, setReason, answerOf },
  };
}
type Draft = ReturnType<typeof useAnswerDraft>;

function OpenSheet({ communityId, dispute, kind, onClose }: Props & { kind: AnswerKind }) {
  const draft = useAnswerDraft(dispute);
  const { run, isRunning } = useAction('dispatch.answerDispute', onClose);
  const answer = draft.answerOf(kind);
  const send = () => (answer ? void run({ communityId, disputeId: dispute.id, answer }) : undefined);
  return (
    <Sheet
      title={titles[kind]}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" isRunning={isRunning} isDisabled={answer === null} onTap={send}>
          记下，告诉这一户
        </ActionButton>
      }
    >
      <View className="secondary">
        {dispute.placeLabel} · {dispute.product} {dispute.pieces} {dispute.measure}
      </View>
      {kind === 'redeliver' ? <Redelivery draft={draft} /> : null}
      {kind === 'refund' ? <Refund draft={draft} most={dispute.priceFen * dispute.pieces} /> : null}
      {kind === 'decline' ? (
        <TextArea
          label="为什么不同意（这一户会看到）"
          value={draft.reason}
          onChange={draft.setReason}
          placeholder="例如：送达照片里两板都在，请再找一找"
          maxLength={200}
        />
      ) : null}
    </Sheet>
  );
}

const sources = [
  { value: 'station', label: '中转站有，排进下一趟' },
  { value: 'supplier', label: '让供应商补来' },
] as const;

function Redelivery({ draft }: { draft: Draft }) {
  const { now, times, from, setFrom, arrivesAt, setArrivesAt } = draft;
  return (
    <>
      <Choice options={sources} value={from} onChange={setFrom} />
      {from === 'supplier' ? (
        <>
          <View className="sheet__label">什么时候补来（请先和供应商说好）</View>
          <View className="answer__times">
            <Choice
              options={times.map((time) => ({ value: time, label: formatMoment(time, now) }))}
              value={arrivesAt}
              onChange={setArrivesAt}
            />
          </View>
        </>
      ) : null}
    </>
  );
}

const payments = (['cash', 'transfer', 'nextOrder'] as const).map((value) => ({
  value,
  label: paidBackNames[value],
}));

function Refund({ draft, most }: { draft: Draft; most: number }) {
  return (
    <>
      <TextField
        label={`退多少元（最多 ${formatMoney(most)}）`}
        value={draft.yuan}
        onChange={draft.setYuan}
        maxLength={9}
      />
      <View className="sheet__label">怎么退的</View>
      <Choice options={payments} value={draft.paidBack} onChange={draft.setPaidBack} />
    </>
  );
}
