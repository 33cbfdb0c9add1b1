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
import { disputeCauseNames, disputeStateNames, isDisputeLate } from '@/domain/disputes';
import { outcomeNames } from '@/domain/drop-offs';
import { waitingWords } from '@/domain/requests';
import { useNow } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import { AnswerSheet, type AnswerKind } from './answer-sheet';

interface Props {
  communityId: string;
  dispute: Dispute;
}

/** One thing that a household says, with who brought it and when, and one tap to each answer. */
export function StaffDisputeCard({ communityId, dispute }: Props) {
  const now = useNow(60_000);
  const { state, openedAt, note, brought, comesAt, householdId, orderId } = dispute;
  const isOpen = state === 'open';
  const isLate = isOpen && isDisputeLate(openedAt, now);
  const by = `${dispute.openedByName}${dispute.isOnBehalf ? '（代报）' : ''}`;
  return (
    <Card look={isLate ? 'due' : 'plain'}>
      <SectionTitle
        title={dispute.placeLabel}
        hint={`${dispute.product} ${dispute.pieces} ${dispute.measure}${disputeCauseNames[dispute.cause]}`}
        extra={<Age dispute={dispute} now={now} isLate={isLate} />}
      />
      {note ? <View className="dispute__note">{note}</View> : null}
      <Row title="谁报的" hint={`${by} · ${formatMoment(openedAt, now)}`} />
      <Row title="谁送的" hint={brought ? broughtWords(brought, now) : '没有送达记录'} />
      {comesAt ? <Row title="补货" hint={`供应商预计${formatMoment(comesAt, now)} 到`} /> : null}
      <Pictured communityId={communityId} dispute={dispute} />
      {isOpen ? <Answers communityId={communityId} dispute={dispute} /> : null}
      {comesAt ? <CameButton communityId={communityId} disputeId={dispute.id} /> : null}
      <Row title="看这张订单" onTap={() => go('residentMyOrder', { householdId, orderId })} />
    </Card>
  );
}

function Age({ dispute, now, isLate }: { dispute: Dispute; now: string; isLate: boolean }) {
  if (dispute.state !== 'open') return <Pill tone="grey">{disputeStateNames[dispute.state]}</Pill>;
  return <Pill tone={isLate ? 'red' : 'amber'}>{waitingWords(dispute.openedAt, now)}</Pill>;
}

const broughtWords = (brought: NonNullable<Dispute['brought']>, now: string): string =>
  [formatMoment(brought.at, now), brought.runLabel, brought.volunteerName, outcomeNames[brought.outcome]]
    .filter(Boolean)
    .join(' · ');

function Pictured({ communityId, dispute: { pictureId, householdId } }: Props) {
  const [isShown, setShown] = useState(false);
  if (!pictureId) return null;
  if (isShown) {
    const home = { communityId, householdId };
    return <HouseholdPicture home={home} title="住户拍的照片" pictureId={pictureId} />;
  }
  return (
    <Buttons>
      <ActionButton look="second" onTap={() => setShown(true)}>
        看照片
      </ActionButton>
    </Buttons>
  );
}

function Answers({ communityId, dispute }: Props) {
  const [kind, setKind] = useState<AnswerKind | null>(null);
  return (
    <>
      <Buttons>
        <ActionButton onTap={() => setKind('redeliver')}>补送</ActionButton>
        <ActionButton look="second" onTap={() => setKind('refund')}>
          退款
        </ActionButton>
        <ActionButton look="danger" onTap={() => setKind('decline')}>
          不同意
        </ActionButton>
      </Buttons>
      <AnswerSheet communityId={communityId} dispute={dispute} kind={kind} onClose={() => setKind(null)} />
    </>
  );
}

function CameButton({ communityId, disputeId }: { communityId: string; disputeId: string }) {
  const { run, isRunning } = useAction('dispatch.receiveReplacement');
  return (
    <Buttons>
      <ActionButton isRunning={isRunning} onTap={() => void run({ communityId, disputeId })}>
        补的货到了
      </ActionButton>
    </Buttons>
  );
}
