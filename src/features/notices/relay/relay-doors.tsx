import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { SectionTitle } from '@/components/cards/section-title';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import type { RelayDoor } from '@/contract/notice-relay';
import { putFirst } from '@/domain/put-first';
import { useCalmTap } from '@/lib/accessible/use-calm-tap';
import { CallDoor } from './call-door';
import { tellDoor, tellings, type RelayPlace, type Telling } from './tell-door';

interface Props {
  place: RelayPlace;
  /** The households that have not answered, in climbing order. */
  doors: readonly RelayDoor[];
}

/** As many as a phone draws without a pause. */
const AT_ONCE = 30;

/** Who has not answered, in the order in which one walks; a tap says how they were told, and the row is gone. */
export function RelayDoors({ place, doors }: Props) {
  const [shown, setShown] = useState(AT_ONCE);
  // A row goes away under the thumb: the second half of a double tap must not tell the next household's.
  const calmly = useCalmTap();
  if (doors.length === 0)
    return <MessageCard icon="check" title="每一户都知道了" hint="有新搬来的，会再出现在这里" />;
  const rows = putFirst(doors, ({ isPaused, isVacant }) => !isPaused && !isVacant);
  const tell = (door: RelayDoor, telling: Telling) => calmly(() => tellDoor(place, door, telling));
  return (
    <Card>
      <SectionTitle title={`还差 ${doors.length} 户`} extra="从高到低，一趟走完" />
      {rows.slice(0, shown).map((door) => (
        <Door key={door.householdId} place={place} door={door} onTell={tell} />
      ))}
      <MoreRows more={rows.length > shown ? () => setShown(shown + AT_ONCE) : null} isFetchingMore={false} />
    </Card>
  );
}

interface OneDoor {
  place: RelayPlace;
  door: RelayDoor;
  onTell: (door: RelayDoor, telling: Telling) => void;
}

function Door({ place, door, onTell }: OneDoor) {
  return (
    <View className="relay-door">
      <View className="relay-door__head">
        <View className="relay-door__text">
          <View className="heading">
            {door.roomNo} {door.hasCare ? <Pill tone="violet">特殊关怀</Pill> : null}
            {door.needsAtHome ? <Pill tone="blue">要上门</Pill> : null}
            {door.isVacant ? <Pill tone="grey">登记为空户</Pill> : null}
            {door.isPaused ? <Pill tone="grey">暂停敲门</Pill> : null}
          </View>
          <View className="secondary">{door.householderName ?? '没有登记户主'}</View>
        </View>
        {door.hasPhone ? <CallDoor communityId={place.communityId} householdId={door.householdId} /> : null}
      </View>
      <View className="relay-door__ways">
        {tellings.map((telling) => (
          <ActionButton key={telling.word} look="soft" onTap={() => onTell(door, telling)}>
            {telling.word}
          </ActionButton>
        ))}
      </View>
    </View>
  );
}
