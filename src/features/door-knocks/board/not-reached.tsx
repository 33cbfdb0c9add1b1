import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { SectionTitle } from '@/components/cards/section-title';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { putFirst } from '@/domain/put-first';
import type { KnockDoor } from '@/domain/queued-knocks';
import { useNow } from '@/lib/phone/clock';
import { triedWords } from './round-words';

/** A door with the entrance that it lies in. */
export interface PlacedDoor extends KnockDoor {
  entranceId: string;
  /** '1单元 602', or '602' where there is one entrance. */
  label: string;
}

interface Props {
  /** The open doors in climbing order. */
  doors: readonly PlacedDoor[];
  onOpen: (door: PlacedDoor) => void;
}

/** As many as a phone draws without a pause; the board shows them all. */
const AT_ONCE = 30;

/** What of a household one wants to know before knocking: who, the number, the word on the door. */
const hintOf = ({ householderName, phone, remark }: PlacedDoor): string =>
  [[householderName, phone].filter(Boolean).join(' '), remark].filter(Boolean).join(' · ');

function Door({ door, onOpen, now }: { door: PlacedDoor; onOpen: Props['onOpen']; now: string }) {
  const tried = triedWords(door, now);
  return (
    <View className="knock-row">
      <View className="knock-row__text">
        <View className="heading">
          {door.label} {tried ? <Pill tone="amber">{tried}</Pill> : null}
          {door.careFlags.length > 0 ? <Pill tone="violet">特殊关怀</Pill> : null}
          {door.isVacant ? <Pill tone="grey">登记为空户</Pill> : null}
          {door.isPaused ? <Pill tone="grey">暂停敲门</Pill> : null}
          {door.isWaiting ? <Pill tone="amber">待同步</Pill> : null}
        </View>
        <View className="secondary">{hintOf(door)}</View>
      </View>
      <ActionButton look="soft" onTap={() => onOpen(door)}>
        登记
      </ActionButton>
    </View>
  );
}

/** Whom nobody has reached yet, in the order in which one walks; those whose knocking is paused come last. */
export function NotReached({ doors, onOpen }: Props) {
  const [shown, setShown] = useState(AT_ONCE);
  const now = useNow(60_000);
  if (doors.length === 0)
    return <MessageCard icon="check" title="每一户都走到了" hint="有变化的，点上面的格子改" />;
  const rows = putFirst(doors, ({ isPaused }) => !isPaused);
  return (
    <Card>
      <SectionTitle title={`还差 ${doors.length} 户`} extra="从高到低，一趟走完" />
      {rows.slice(0, shown).map((door) => (
        <Door key={door.householdId} door={door} onOpen={onOpen} now={now} />
      ))}
      <MoreRows more={rows.length > shown ? () => setShown(shown + AT_ONCE) : null} isFetchingMore={false} />
    </Card>
  );
}
