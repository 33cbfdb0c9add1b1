import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonQuality } from '@/contract/round-quality';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { Pill } from '@/components/words/pill';
import { roleOf } from '@/lib/accessible/web-only';
import { useAnswer } from '@/lib/answers/use-answer';
import { missingWords, flagNames, workWords } from './quality-words';
import { SamplesCard } from './samples-card';
import { VoidSheet } from './void-sheet';
import '../campaigns.scss';

interface Place {
  communityId: string;
  campaignId: string;
}

/** How the work of each person looks, what is to be looked at again, and the blind sample. */
export function QualityScreen({ campaignId }: { campaignId: string }) {
  return (
    <Screen title="登记质量">
      <InCommunity>
        {({ communityId }) => (
          <>
            <People communityId={communityId} campaignId={campaignId} />
            <SamplesCard communityId={communityId} campaignId={campaignId} />
          </>
        )}
      </InCommunity>
    </Screen>
  );
}

const nobody = <MessageCard title="还没有人登记" hint="有人登记以后，这里看每个人登记得怎么样" />;

function People(place: Place) {
  const answer = useAnswer('doorKnocks.lookAgain', place);
  const [opened, setOpened] = useState<PersonQuality | null>(null);
  const [told, setTold] = useState('');
  const done = (words: string) => {
    setOpened(null);
    setTold(words);
  };
  return (
    <>
      <Loaded answer={answer} isEmpty={({ rows }) => rows.length === 0} empty={nobody}>
        {({ rows }) => (
          <Card>
            {told ? <View {...roleOf('status')}>{told}</View> : null}
            <SectionTitle title="每个人登记的" hint="要再看看的排在最前；点开可以整批作废" />
            {rows.map((person) => (
              <Person key={person.accountId} person={person} onOpen={() => setOpened(person)} />
            ))}
          </Card>
        )}
      </Loaded>
      {opened ? <VoidSheet {...place} person={opened} onClose={() => setOpened(null)} onDone={done} /> : null}
    </>
  );
}

function Person({ person, onOpen }: { person: PersonQuality; onOpen: () => void }) {
  return (
    <Row
      title={person.name}
      hint={[workWords(person), missingWords(person)].filter(Boolean).join(' · ')}
      extra={person.flags.map((flag) => (
        <Pill key={flag} tone="red">
          {flagNames[flag]}
        </Pill>
      ))}
      onTap={onOpen}
    />
  );
}
