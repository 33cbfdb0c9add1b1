import { View } from '@tarojs/components';
import type { NoticeReach } from '@/contract/notices';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { formatMoment } from '@/domain/beijing-time';
import { useNow } from '@/lib/phone/clock';
import { wayNames } from '../parts/way-names';
import type { NoticeProps } from './notice-props';

type Way = NoticeReach['ways'][number];

/** '发出 60 条 · 在排队 3 条'. */
export const wayWords = ({ queued, sent, failed, unknown }: Way): string =>
  [
    `发出 ${sent} 条`,
    queued > 0 && `在排队 ${queued} 条`,
    failed > 0 && `没发出去 ${failed} 条`,
    unknown > 0 && `不知道到没到 ${unknown} 条`,
  ]
    .filter((words) => words !== false)
    .join(' · ');

/** What became of each way: a paused one says so, and what waits too long is our own alarm. */
export function WaysCard({ notice: { reach } }: NoticeProps) {
  const now = useNow(60_000);
  const ways = reach?.ways ?? [];
  if (ways.length === 0) return null;
  const isTroubled = ways.some(({ overdue, pausedSince }) => overdue > 0 || pausedSince !== null);
  return (
    <Card look={isTroubled ? 'urgent' : 'plain'}>
      <SectionTitle title="从哪里发的" hint="这里数的是条数，和谁知道了不是一回事" />
      {ways.map((one) => (
        <Row
          key={one.way}
          title={wayNames[one.way]}
          hint={
            <>
              <View>{wayWords(one)}</View>
              {one.overdue > 0 ? <View>有 {one.overdue} 条排队超过 10 分钟，请告诉技术人员</View> : null}
              {one.pausedSince ? (
                <View>
                  {formatMoment(one.pausedSince, now)}{' '}
                  起发得太慢，自己停了；楼长已经开始上门转告，恢复以后会接着发
                </View>
              ) : null}
            </>
          }
        />
      ))}
    </Card>
  );
}
