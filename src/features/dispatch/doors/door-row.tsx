import { View } from '@tarojs/components';
import type { RunParcel } from '@/contract/parcels';
import { ActionButton } from '@/components/buttons/action-button';
import { Pill } from '@/components/words/pill';
import { Tap } from '@/components/buttons/tap';
import { formatClock } from '@/domain/beijing-time';
import { asksCode, heardLater, type RunDoor } from '@/domain/run-progress';
import { DoorParcels } from './door-parcels';
import { PieceWords } from '../pieces/piece-words';
import { doorStates, fetched } from '../runs/run-words';

interface Props {
  door: RunDoor;
  /** What to hold here. */
  parcels?: readonly RunParcel[];
  /** The run is over: what has no outcome was brought back. */
  isOver: boolean;
  /** The household comes to the station. */
  isPickUp?: boolean;
  /** Absent while nothing may be recorded. */
  onHandedOver?: (door: RunDoor) => void;
  onTrouble?: (door: RunDoor) => void;
  onHelp?: (door: RunDoor) => void;
  /** A neighbour fetches for the household, with its code. */
  onNeighbour?: (door: RunDoor) => void;
}

/** One door: its number large, what it gets, and one tap to say that it is done. */
export function DoorRow({
  door,
  parcels = [],
  isOver,
  isPickUp = false,
  onHandedOver,
  onTrouble,
  onHelp,
  onNeighbour,
}: Props) {
  const isSettled = door.outcome !== null || isOver;
  return (
    <View className={`door ${isSettled ? 'door--settled' : ''}`}>
      <View className="door__text">
        <View className="door__room">{door.roomNo}</View>
        <PieceWords pieces={door.pieces} />
        {isSettled ? null : <DoorParcels parcels={parcels} />}
        <HeardLater door={door} />
        {!isPickUp && asksCode(door) && !isSettled ? <View className="secondary">有药，要开门码</View> : null}
        {door.note ? <View className="secondary">备注：{door.note}</View> : null}
      </View>
      {isSettled ? (
        <View className="door__settled">
          <Outcome door={door} isPickUp={isPickUp} />
          {onHelp ? (
            <Tap className="door__help" onTap={() => onHelp(door)}>
              帮这户
            </Tap>
          ) : null}
        </View>
      ) : null}
      {!isSettled && onHandedOver && onTrouble ? (
        <View className="door__buttons">
          <ActionButton look="soft" onTap={() => onTrouble(door)}>
            {isPickUp ? '拒收' : '异常'}
          </ActionButton>
          {isPickUp && onNeighbour ? (
            <ActionButton look="soft" onTap={() => onNeighbour(door)}>
              代取
            </ActionButton>
          ) : null}
          <ActionButton onTap={() => onHandedOver(door)}>{isPickUp ? '取走' : '送达'}</ActionButton>
        </View>
      ) : null}
    </View>
  );
}

/** The word came to the server notably later than it was said: both times are shown. */
function HeardLater({ door }: { door: RunDoor }) {
  const heardAt = heardLater(door);
  return heardAt ? <View className="secondary">{formatClock(heardAt)} 才同步</View> : null;
}

function Outcome({ door, isPickUp }: { door: RunDoor; isPickUp: boolean }) {
  const { outcome, happenedAt, confirmedAt, isWaiting } = door;
  if (outcome === null) return <Pill tone="grey">{isPickUp ? '没有来取' : '没有送，已带回'}</Pill>;
  const { tone, word } = isPickUp && outcome === 'handedOver' ? fetched : doorStates[outcome];
  const at = happenedAt ?? confirmedAt;
  const time = at ? `${formatClock(at)} ` : '';
  return (
    <Pill tone={tone}>
      {time}
      {word}
      {isWaiting ? ' · 待同步' : ''}
    </Pill>
  );
}
