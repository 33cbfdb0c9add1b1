import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '@/components/forms/choice';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Screen } from '@/components/page/screen';
import { usePages } from '@/lib/answers/use-pages';
import { StaffDisputeCard } from './staff-dispute-card';
import '../dispatch.scss';

type Show = 'open' | 'coming' | 'answered';

const shows: readonly { value: Show; label: string }[] = [
  { value: 'open', label: '等答复' },
  { value: 'coming', label: '等补货' },
  { value: 'answered', label: '已答复' },
];

const nothing: Record<Show, { title: string; hint: string }> = {
  open: { title: '没有等答复的问题', hint: '住户报的少了、错了、坏了，会出现在这里' },
  coming: { title: '没有等补货的', hint: '答复“供应商补送”的，会在这里等到货' },
  answered: { title: '还没有答复过', hint: '答复过的会留在这里' },
};

/** What households say of delivered goods, oldest first, each with its three answers. */
export function StaffDisputes() {
  const [show, setShow] = useState<Show>('open');
  return (
    <Screen title="住户报的问题" wide>
      <Choice options={shows} value={show} onChange={setShow} />
      <InCommunity>{({ communityId }) => <Disputes communityId={communityId} show={show} />}</InCommunity>
    </Screen>
  );
}

function Disputes({ communityId, show }: { communityId: string; show: Show }) {
  const { answer, ...more } = usePages('dispatch.listDisputes', { communityId, show });
  return (
    <Loaded
      answer={answer}
      isEmpty={(disputes) => disputes.length === 0}
      empty={<MessageCard icon="check" {...nothing[show]} />}
    >
      {(disputes) => (
        <>
          <View className="desk-grid disputes">
            {disputes.map((dispute) => (
              <StaffDisputeCard key={dispute.id} communityId={communityId} dispute={dispute} />
            ))}
          </View>
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}
