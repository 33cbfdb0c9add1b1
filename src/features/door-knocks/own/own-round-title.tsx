import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import { formatMoment } from '@/domain/beijing-time';
import { useNow } from '@/lib/phone/clock';
import { deadlineWords } from '../board/round-words';
import type { OwnRoundHere } from './use-own-rounds';

interface Props {
  round: OwnRoundHere;
  title: string;
}

/** What a card asks or what was said, and below it until when or since when. */
export function OwnRoundTitle({ round, title }: Props) {
  const now = useNow(60_000);
  const { answered, deadlineAt, isWaiting } = round;
  const deed = round.kind === 'rollCall' ? '报的' : '填的';
  const when = answered ? `${formatMoment(answered.at, now)} ${deed}` : deadlineWords(deadlineAt, now);
  return (
    <SectionTitle
      title={title}
      hint={`${round.title} · ${when}`}
      extra={isWaiting ? <Pill tone="amber">待同步</Pill> : null}
    />
  );
}
