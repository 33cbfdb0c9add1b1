import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { Pill } from '@/components/words/pill';
import type { SecondList } from '@/contract/second-lists';
import { settledOf, settledWords } from '@/domain/second-list-words';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { listHint } from './list-words';
import { NewList } from './new-list';
import '../campaigns.scss';

interface Place {
  communityId: string;
  campaignId: string;
}

/** The lists that somebody else keeps of the same homes, and a new one to be held beside them. */
export function SecondListsScreen({ campaignId }: { campaignId: string }) {
  return (
    <Screen title="和另一份名单核对" wide>
      <InCommunity>
        {({ communityId }) => (
          <View className="desk-grid desk-grid--list">
            <View>
              <NewList communityId={communityId} campaignId={campaignId} />
            </View>
            <View>
              <SoFar communityId={communityId} campaignId={campaignId} />
            </View>
          </View>
        )}
      </InCommunity>
    </Screen>
  );
}

const none = (
  <MessageCard
    icon="list"
    title="还没有核对过"
    hint="选一份别处的名单（卫生站、派出所、物业的都行），逐户看哪里不一样，一处一处定下来"
  />
);

function SoFar(place: Place) {
  const answer = useAnswer('campaigns.listSecondLists', place);
  return (
    <Loaded answer={answer} isEmpty={({ rows }) => rows.length === 0} empty={none}>
      {({ rows }) => (
        <Card>
          <SectionTitle title="核对过的名单" hint="逐户的内容留 90 天，数一直留着" />
          {rows.map((list) => (
            <Row
              key={list.listId}
              title={list.whose}
              hint={listHint(list, now())}
              extra={<StateOf list={list} />}
              onTap={() => go('staffSecondList', { campaignId: place.campaignId, listId: list.listId })}
            />
          ))}
        </Card>
      )}
    </Loaded>
  );
}

/** How many of its differences are settled. */
export function StateOf({ list }: { list: SecondList }) {
  if (list.differences === 0) return <Pill>全部一致</Pill>;
  const isDone = settledOf(list) === list.differences;
  return <Pill tone={isDone ? 'brand' : 'amber'}>核对了 {settledWords(list)}</Pill>;
}
