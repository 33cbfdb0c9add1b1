import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import type { EveningFigure, EveningTopic } from '@/contract/overview';
import { daysLater, formatDate, spanEndingOn, type DaySpan } from '@/domain/beijing-day';
import { topicNames } from '@/domain/evening';
import type { OutputOf } from '@/lib/wire/api';
import { useAnswer } from '@/lib/answers/use-answer';
import { EveningExportButton } from './evening-export-button';
import { FigureTable } from './figure-table';
import { SpanCard } from './span-card';
import './overview.scss';

/** What was done on a day, in numbers that open their lists, and what is still open. */
export function EveningScreen({ firstDay }: { firstDay: string | undefined }) {
  return <InCommunity>{(community) => <Evening {...community} firstDay={firstDay} />}</InCommunity>;
}

interface EveningProps {
  communityId: string;
  communityName: string;
  firstDay: string | undefined;
}

function Evening({ communityId, communityName, firstDay }: EveningProps) {
  const [span, setSpan] = useState<Partial<DaySpan>>({ day: firstDay });
  const answer = useAnswer('overview.getEvening', { communityId, ...span }, { everyMs: 60_000 });
  return (
    <Screen title="晚报" wide>
      <Loaded answer={answer}>
        {(evening) => (
          <>
            <DayCard
              communityId={communityId}
              evening={evening}
              span={span}
              onDay={(day) => setSpan(spanEndingOn(day, { ...span, day: evening.day }))}
            />
            <SpanCard
              community={communityName}
              figures={evening.figures}
              span={{ ...span, day: evening.day }}
              // Its last day stays where its first one does: at midnight the days would become more and more.
              onSpan={(part) => setSpan({ ...span, ...(part.firstDay ? { day: evening.day } : {}), ...part })}
            />
            <Topics evening={evening} span={{ ...span, day: evening.day }} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

type Answer = OutputOf<'overview.getEvening'>;

interface DayProps {
  communityId: string;
  evening: Answer;
  span: Partial<DaySpan>;
  onDay: (day: string) => void;
}

/** Which day it is, the day before and after, and the file of it. */
function DayCard({ communityId, evening, span, onDay }: DayProps) {
  const { day, isToday } = evening;
  return (
    <Card className="evening-day">
      <SectionTitle
        title={isToday ? `今天 ${formatDate(day)}` : formatDate(day)}
        hint="每个数都可以点开看明细。订单按截单的那天算，上门按登记的那天算"
      />
      <Buttons>
        <ActionButton look="second" onTap={() => onDay(daysLater(day, -1))}>
          前一天
        </ActionButton>
        {isToday ? null : (
          <ActionButton look="second" onTap={() => onDay(daysLater(day, 1))}>
            后一天
          </ActionButton>
        )}
        <EveningExportButton communityId={communityId} {...span} day={day} />
      </Buttons>
    </Card>
  );
}

const left: readonly EveningTopic[] = ['orders', 'money', 'orderedPieces', 'purchases', 'shortages'];
const right: readonly EveningTopic[] = ['departures', 'doors', 'served', 'deliveredPieces', 'requests'];

function Topics({ evening, span }: { evening: Answer; span: DaySpan }) {
  const { figures } = evening;
  if (figures.length === 0)
    return <MessageCard title="这一天还没有记录" hint="有人下单、送货、办事以后，这里会有数" />;
  const show = (topics: readonly EveningTopic[]) =>
    topics.map((topic) => (
      <Topic key={topic} topic={topic} span={span} figures={figures.filter((one) => one.topic === topic)} />
    ));
  return (
    <>
      {show(['open'])}
      <View className="desk-grid">
        <View>{show(left)}</View>
        <View>{show(right)}</View>
      </View>
    </>
  );
}

interface TopicProps {
  topic: EveningTopic;
  span: DaySpan;
  figures: readonly EveningFigure[];
}

function Topic({ topic, span, figures }: TopicProps) {
  if (figures.length === 0) return null;
  return (
    <Card>
      <SectionTitle title={topicNames[topic]} hint={hints[topic]} />
      <FigureTable span={span} label={topicNames[topic]} figures={figures} />
    </Card>
  );
}

const hints: Partial<Record<EveningTopic, string>> = {
  money: '下单减去缺坏、退款、拒收，就是应收',
  served: '人次按住户登记的人数算，每户算一次',
  departures: '一位志愿者出发一趟，算一人次',
};
