import { View } from '@tarojs/components';
import type { ComponentProps } from 'react';
import type { Overlap, WayForecast } from '@/contract/notices';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Loaded } from '@/components/waiting/loaded';
import { formatMoment } from '@/domain/beijing-time';
import { now } from '@/lib/phone/clock';
import type { OutputOf } from '@/lib/wire/api';
import { ReachForecast } from './reach-forecast';

export type Forecast = OutputOf<'notices.forecastNotice'>;

const nobody = <MessageCard title="这个范围里一户也没有" hint="请换个范围再看" />;

/** What is to be known beside the ways: each line with its number and unit. */
export const notesOf = (one: WayForecast): string[] =>
  [
    one.nobody > 0 && `${one.nobody} 户发不到，一发出就进楼长的待转告名单`,
    one.withoutCaptain > 0 && `其中 ${one.withoutCaptain} 户的单元还没有楼长，要工作人员去`,
    one.sms > 0 && `短信能发到 ${one.sms} 户`,
    one.smsDropped > 0 && `有 ${one.smsDropped} 条短信今天发满了，不会发`,
    one.wechatOneTap > 0 && `${one.wechatOneTap} 户微信提醒用完了；下次下单时点一下，就能多收到一条`,
  ].filter((words) => words !== false);

/** '共 664 户'. */
export const forecastWords = ({ households }: WayForecast): string => `共 ${households} 户`;

interface Props {
  answer: ComponentProps<typeof Loaded<Forecast>>['answer'];
  isExercise: boolean;
  relayWords: string;
}

/** Whom it would reach now, by which way, before anything is sent; and who has been told the same lately. */
export function ForecastCard({ answer, isExercise, relayWords }: Props) {
  return (
    <Loaded
      answer={answer}
      skeletonCards={1}
      isEmpty={({ forecast }) => forecast.households === 0}
      empty={nobody}
    >
      {({ forecast, overlaps }) => (
        <Card>
          <SectionTitle
            title="预计能告诉到"
            extra={forecastWords(forecast)}
            hint={isExercise ? '演练：一条也不发，下面是真发的话' : '发出去不算收到，回应了才算'}
          />
          <ReachForecast forecast={forecast} />
          {[...notesOf(forecast), relayWords].map((words) => (
            <View key={words} className="secondary">
              {words}
            </View>
          ))}
          {isExercise ? null : <Overlaps overlaps={overlaps} />}
        </Card>
      )}
    </Loaded>
  );
}

function Overlaps({ overlaps }: { overlaps: readonly Overlap[] }) {
  if (overlaps.length === 0) return null;
  return (
    <View className="compose__overlaps">
      <View className="heading">12 小时里发过同样的话</View>
      {overlaps.map(({ noticeId, title, sentAt, households }) => (
        <Row
          key={noticeId}
          title={title}
          hint={formatMoment(sentAt, now())}
          extra={`其中 ${households} 户`}
        />
      ))}
    </View>
  );
}
