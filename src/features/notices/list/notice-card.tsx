import { View } from '@tarojs/components';
import type { NoticeRow } from '@/contract/notices';
import { Tap } from '@/components/buttons/tap';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Progress } from '@/components/waiting/progress';
import { go } from '@/lib/pages/routes';
import { useNow } from '@/lib/phone/clock';
import { isStruck, NoticeMarks } from './notice-state';
import { sendWords, writtenWords } from './notice-words';

/** A notice in a list on a phone: how many households know of it, and how many do not. */
export function NoticeCard({ notice }: { notice: NoticeRow }) {
  const now = useNow(60_000);
  const { id, title, counts, counted } = notice;
  const hint = `${writtenWords(notice, now)}，${sendWords(notice, now)}`;
  return (
    <Card look={notice.state === 'waitingApproval' ? 'due' : 'plain'}>
      <Tap className="notice-card" onTap={() => go('staffNotice', { noticeId: id })}>
        <View className="notice-marks">
          <NoticeMarks notice={notice} now={now} />
        </View>
        <SectionTitle
          title={<View className={isStruck(notice) ? 'notice-struck' : ''}>{title}</View>}
          hint={hint}
        />
        {counts ? (
          <>
            <View className="notice-count">
              <View className="notice-count__done">{counts.reached}</View>
              <View className="secondary">/ {counts.cells} 户有回应</View>
              <View className="notice-count__left">
                {counts.open > 0 ? `还差 ${counts.open} 户` : '一户不差'}
              </View>
            </View>
            <Progress done={counts.reached} of={counts.cells} label="有回应的户数" />
          </>
        ) : (
          <View className="secondary">要发给 {counted} 户</View>
        )}
      </Tap>
    </Card>
  );
}
