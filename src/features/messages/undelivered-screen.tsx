import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import type { Undelivered } from '@/contract/undelivered';
import { formatMoment } from '@/domain/beijing-time';
import { askFirst } from '@/lib/forms/ask-first';
import { now } from '@/lib/phone/clock';
import { useAction } from '@/lib/answers/use-action';
import { usePages } from '@/lib/answers/use-pages';
import { RobotsCard } from './robots-card';
import { stateNames, whoseWords, whyWords } from './undelivered-words';

const none = <MessageCard icon="check" title="消息都送出去了" hint="试了几个小时还送不出去的，会列在这里" />;

/** What staff see of messages that did not arrive, and let be sent once more. */
export function UndeliveredScreen() {
  return (
    <Screen title="没送出的消息">
      <InCommunity>
        {({ communityId }) => (
          <>
            <UndeliveredList communityId={communityId} />
            <RobotsCard communityId={communityId} />
          </>
        )}
      </InCommunity>
    </Screen>
  );
}

function UndeliveredList({ communityId }: { communityId: string }) {
  const { answer, ...more } = usePages('messages.listUndelivered', { communityId });
  return (
    <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={none}>
      {(rows) => (
        <>
          {rows.map((one) => (
            <UndeliveredCard key={one.id} communityId={communityId} one={one} />
          ))}
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}

/** It may have arrived: whoever sends it once more accepts that it comes twice. */
const mayBeTwice = { content: '这条消息可能已经送到了，再送一次对方可能会收到两次。要再送吗？', yes: '再送' };

function UndeliveredCard({ communityId, one }: { communityId: string; one: Undelivered }) {
  const { run, isRunning } = useAction('messages.tryAgain');
  const send = async () => {
    if (one.state === 'unknown' && !(await askFirst(mayBeTwice))) return;
    await run({ communityId, undeliveredId: one.id, way: one.way });
  };
  return (
    <Card>
      <SectionTitle
        title={`${one.title} · ${whoseWords(one)}`}
        hint={formatMoment(one.since, now())}
        extra={<Pill tone={one.state === 'unknown' ? 'amber' : 'red'}>{stateNames[one.state]}</Pill>}
      />
      <View className="secondary">{whyWords(one)}</View>
      <ActionButton look="second" isRunning={isRunning} onTap={() => void send()}>
        再试一次
      </ActionButton>
    </Card>
  );
}
