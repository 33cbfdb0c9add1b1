import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import { formatMoment } from '@/domain/beijing-time';
import { noticeKindNames } from '@/domain/notice-words';
import { go } from '@/lib/pages/routes';
import { useNow } from '@/lib/phone/clock';
import { turnWords } from './relay-words';
import type { RelayAt } from './use-relays';

/** What a notice is, for whoever carries it: a drill is named before anything else. */
export function RelayPills({ notice }: { notice: Pick<RelayAt, 'isExercise' | 'isUrgent'> }) {
  if (notice.isExercise) return <Pill tone="violet">演练</Pill>;
  return notice.isUrgent ? <Pill tone="red">紧急</Pill> : null;
}

/** Somebody has to carry it to doors now. */
export const isToCarry = (entrances: readonly RelayAt[]): boolean =>
  entrances.some(({ step, open }) => step !== null && open > 0);

/** A live notice of a building: whose turn it is, and each entrance with how many have not answered. */
export function RelayCard({ entrances }: { entrances: readonly RelayAt[] }) {
  const now = useNow(60_000);
  const [notice] = entrances;
  if (!notice) return null;
  const hint = `${noticeKindNames[notice.kind]} · 有效到 ${formatMoment(notice.expiresAt, now)}`;
  return (
    <Card look={isToCarry(entrances) ? 'due' : 'plain'}>
      <SectionTitle title={notice.title} hint={hint} extra={<RelayPills notice={notice} />} />
      {entrances.map((one) => (
        <Row
          key={one.entranceId}
          title={<View className="heading">{one.name}</View>}
          hint={turnWords(one)}
          extra={one.open === 0 ? '都知道了' : `还差 ${one.open} / ${one.cells} 户`}
          onTap={() => go('captainRelay', { noticeId: one.noticeId, entranceId: one.entranceId })}
        />
      ))}
    </Card>
  );
}
