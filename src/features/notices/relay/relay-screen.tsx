import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { InCommunity } from '@/components/page/in-community';
import { PageHead } from '@/components/page/page-head';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import type { Relay, RelayDoor } from '@/contract/notice-relay';
import { useAnswer } from '@/lib/answers/use-answer';
import { CarryCard } from './carry-card';
import { RelayPills } from './relay-card';
import { RelayDoors } from './relay-doors';
import { turnWords } from './relay-words';
import type { RelayPlace } from './tell-door';
import { ToldDoors } from './told-doors';
import { RefusedTellings, ToldHere, useTakenBackHere, useToldHere } from './told-here';
import '../notices.scss';

const REFRESH_MS = 30_000;

type Asked = Omit<RelayPlace, 'communityId'>;

/** A notice at an entrance for whoever carries it there; it opens without signal from the last answer. */
export const RelayScreen = (asked: Asked) => (
  <Screen title="转告公告">
    <RefusedTellings />
    <InCommunity>{({ communityId }) => <RelayOf place={{ ...asked, communityId }} />}</InCommunity>
  </Screen>
);

function RelayOf({ place }: { place: RelayPlace }) {
  const answer = useAnswer('notices.listRelayDoors', place, { keep: true, everyMs: REFRESH_MS });
  return (
    <Loaded answer={answer}>
      {({ relay, rows }) => <Carried place={place} relay={relay} rows={rows} />}
    </Loaded>
  );
}

function Carried({ place, relay, rows }: { place: RelayPlace; relay: Relay; rows: readonly RelayDoor[] }) {
  const takenBack = useTakenBackHere(place);
  const told = useToldHere(place).filter(({ actionId }) => !takenBack.has(actionId));
  const doors = rows.filter(
    ({ householdId }) => !told.some(({ input }) => input.householdId === householdId),
  );
  return (
    <>
      <PageHead
        title={relay.title}
        hint={turnWords({ ...relay, open: doors.length })}
        extra={<RelayPills notice={relay} />}
      />
      <Card>
        <View className="notice-body">{relay.body}</View>
      </Card>
      <ToldHere place={place} told={told} />
      {relay.isOver ? (
        <MessageCard icon="check" title="这条公告结束了" hint="不用再去；有更正的话，新的一条在我的楼里" />
      ) : (
        <>
          <RelayDoors place={place} doors={doors} />
          <ToldDoors place={place} takenBack={takenBack} />
          <CarryCard place={place} relay={relay} />
        </>
      )}
    </>
  );
}
