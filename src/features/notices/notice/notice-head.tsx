import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { formatMoment } from '@/domain/beijing-time';
import { go } from '@/lib/pages/routes';
import { useNow } from '@/lib/phone/clock';
import { isStruck, NoticeMarks } from '../list/notice-state';
import { sendWords, writtenWords } from '../list/notice-words';
import { decidedWords } from './decided-words';
import type { NoticeProps } from './notice-props';

/** What it is, how it stands, who has let it go out, and which other notice it belongs to. */
export function NoticeHead({ notice }: NoticeProps) {
  const now = useNow(60_000);
  const { title, expiresAt, correctsId, replacedById } = notice;
  const decided = decidedWords(notice, now);
  return (
    <Card>
      <View className="notice-marks">
        <NoticeMarks notice={notice} now={now} />
      </View>
      <SectionTitle
        title={<View className={isStruck(notice) ? 'notice-struck' : ''}>{title}</View>}
        hint={writtenWords(notice, now)}
      />
      <View className="secondary">
        {sendWords(notice, now)}，有效到 {formatMoment(expiresAt, now)}
      </View>
      {decided ? <View className="secondary">{decided}</View> : null}
      {correctsId ? (
        <Row title="更正了另一条" onTap={() => go('staffNotice', { noticeId: correctsId })} />
      ) : null}
      {replacedById ? (
        <Row title="已经改发了新的一条" onTap={() => go('staffNotice', { noticeId: replacedById })} />
      ) : null}
    </Card>
  );
}
