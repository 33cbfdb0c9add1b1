import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { HouseholdSearch } from '@/components/forms/household-search';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { Tap } from '@/components/buttons/tap';
import { go } from '@/lib/pages/routes';
import { useAnswer } from '@/lib/answers/use-answer';
import { useSettled } from '@/lib/answers/use-settled';
import '../orders.scss';

const notFound = <MessageCard icon="building" title="没有这个房号" hint="试试只写房号，例如 502" />;

function Found({ communityId, text }: { communityId: string; text: string }) {
  const answer = useAnswer('households.findHouseholds', { communityId, text }, { when: text !== '' });
  if (text === '') return null;
  return (
    <Loaded answer={answer} skeletonCards={1} isEmpty={({ rows }) => rows.length === 0} empty={notFound}>
      {({ rows }) => (
        <Card className="card--rows">
          {rows.map(({ id, placeLabel, isVacant }) => (
            <View key={id} className="found-household">
              <Row
                title={placeLabel}
                hint={isVacant ? '登记为空户' : null}
                extra="代下单"
                onTap={() => go('residentOrder', { householdId: id })}
              />
              <Tap className="household-link" onTap={() => go('residentOrders', { householdId: id })}>
                订单送到哪、代报问题
              </Tap>
            </View>
          ))}
        </Card>
      )}
    </Loaded>
  );
}

/** Staff find the door of whoever is on the phone, and order for it. */
export function StaffOrderFor() {
  const [text, setText] = useState('');
  const asked = useSettled(text);
  return (
    <Screen title="代下单" wide>
      <HouseholdSearch
        text={text}
        onChange={setText}
        placeholder="房号，例如 502 或 10-1-502"
        hint="订单上会写明是您代下的"
      />
      <InCommunity>{({ communityId }) => <Found communityId={communityId} text={asked} />}</InCommunity>
    </Screen>
  );
}
