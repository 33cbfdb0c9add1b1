import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { HouseholdSearch } from '@/components/forms/household-search';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import type { PickUpDoor } from '@/contract/hand-outs';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { useSettled } from '@/lib/answers/use-settled';
import { now } from '@/lib/phone/clock';
import { doorWords, mayFetch } from './hand-out-words';

interface Place {
  communityId: string;
  campaignId: string;
}

/** At the station: the door is found by what somebody says, and its share is handed out with one tap. */
export function PickUpScreen({ campaignId }: { campaignId: string }) {
  const [text, setText] = useState('');
  const asked = useSettled(text);
  return (
    <Screen title="领取点发放">
      <HouseholdSearch
        text={text}
        onChange={setText}
        label="哪一户来领"
        placeholder="房号，例如 502 或 10-1-502"
        hint="一户一份；领过的、跟着配送在路上的，会写明"
      />
      <InCommunity>
        {({ communityId }) => <Found communityId={communityId} campaignId={campaignId} text={asked.trim()} />}
      </InCommunity>
    </Screen>
  );
}

const notFound = (
  <MessageCard
    icon="building"
    title="这次发放里没有这个房号"
    hint="试试只写房号，例如 502；不在范围里的户没有份"
  />
);

function Found({ text, ...place }: Place & { text: string }) {
  const answer = useAnswer('doorKnocks.findPickUpDoors', { ...place, text }, { when: text !== '' });
  if (text === '') return null;
  return (
    <Loaded answer={answer} skeletonCards={1} isEmpty={({ rows }) => rows.length === 0} empty={notFound}>
      {({ rows }) => (
        <Card className="card--rows">
          {rows.map((door) => (
            <Door key={door.householdId} {...place} door={door} />
          ))}
        </Card>
      )}
    </Loaded>
  );
}

/** Where there are none left by what was counted, that is said, and a second tap gives it all the same. */
function Door({ door, ...place }: Place & { door: PickUpDoor }) {
  const [lack, setLack] = useState('');
  const { run, isRunning } = useAction('doorKnocks.recordPickUp', undefined, ({ code, message }) => {
    if (code === 'NOTHING_LEFT') setLack(message);
    return code === 'NOTHING_LEFT';
  });
  const give = () => void run({ ...place, householdId: door.householdId, beyond: lack !== '' });
  return (
    <Row
      title={door.placeLabel}
      hint={mayFetch(door) && lack ? lack : doorWords(door, now())}
      extra={
        mayFetch(door) ? (
          <ActionButton isRunning={isRunning} onTap={give}>
            {lack ? '还是要发' : '发给他'}
          </ActionButton>
        ) : null
      }
    />
  );
}
