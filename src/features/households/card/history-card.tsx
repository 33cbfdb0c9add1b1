import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { formatMoment } from '@/domain/beijing-time';
import { fieldNames, sourceNames } from '@/domain/register/register-words';
import { now } from '@/lib/phone/clock';
import { usePages } from '@/lib/answers/use-pages';

/** Every value that ever stood, newest first. */
export function HistoryCard({ communityId, householdId }: { communityId: string; householdId: string }) {
  const { answer, ...more } = usePages('households.listHouseholdFacts', { communityId, householdId });
  return (
    <Loaded
      answer={answer}
      skeletonCards={1}
      isEmpty={(facts) => facts.length === 0}
      empty={<MessageCard icon="list" title="还没有变更记录" hint="更正过的内容会记在这里" />}
    >
      {(facts) => (
        <Card>
          <SectionTitle title="变更记录" />
          {facts.map(({ id, field, value, source, by, at }) => (
            <Row
              key={id}
              title={`${fieldNames[field]}：${value}`}
              hint={[sourceNames[source], by, formatMoment(at, now())].filter(Boolean).join(' · ')}
            />
          ))}
          <MoreRows {...more} />
        </Card>
      )}
    </Loaded>
  );
}
