import { Text, View } from '@tarojs/components';
import type { RunParcel } from '@/contract/parcels';
import { Card } from '@/components/cards/card';
import { Icon } from '@/components/pictures/icon';
import { Tap } from '@/components/buttons/tap';
import { entranceLabel, entranceName } from '@/domain/place-words';
import type { ReactNode } from 'react';
import type { EntranceDoors as Entrance, RunDoor } from '@/domain/run-progress';
import { DoorRow } from './door-row';

interface Props {
  entrance: Entrance;
  /** The run goes to several buildings. */
  namesBuilding: boolean;
  isOpen: boolean;
  onToggle: () => void;
  isOver: boolean;
  /** Its households come to the station. */
  isPickUp?: boolean;
  /** What can be done for the entrance as a whole, above its doors. */
  tools?: ReactNode;
  /** What each door waits for. */
  parcelsOf?: (dropOffId: string) => readonly RunParcel[];
  onHandedOver?: (door: RunDoor) => void;
  onTrouble?: (door: RunDoor) => void;
  onHelp?: (door: RunDoor) => void;
  onNeighbour?: (door: RunDoor) => void;
}

/** The doors of one entrance from the top down; one entrance is open at a time. */
export function EntranceDoors(props: Props) {
  const { entrance, namesBuilding, isOpen, onToggle, tools, parcelsOf, ...row } = props;
  const { buildingNo, entranceNo, doors, left } = entrance;
  const place = namesBuilding ? entranceLabel({ buildingNo, entranceNo }) : entranceName(entranceNo);
  return (
    <Card className="entrance-doors">
      <Tap className="entrance-doors__head" onTap={onToggle}>
        <View className="heading">
          {place}
          {isOpen && !row.isPickUp ? <Text className="entrance-doors__way"> · 自上而下</Text> : null}
        </View>
        <View className="entrance-doors__left">
          {leftWords(left, doors.length, row)}
          <View className={isOpen ? 'entrance-doors__arrow--open' : ''}>
            <Icon name="forward" size={16} />
          </View>
        </View>
      </Tap>
      {isOpen ? tools : null}
      {isOpen
        ? doors.map((door) => (
            <DoorRow key={door.id} door={door} parcels={parcelsOf?.(door.id) ?? []} {...row} />
          ))
        : null}
    </Card>
  );
}

function leftWords(
  left: number,
  all: number,
  { isOver, isPickUp }: Pick<Props, 'isOver' | 'isPickUp'>,
): string {
  if (left === 0) return `${all} 户都有结果了`;
  if (isPickUp) return `${left} 户没取`;
  return isOver ? `带回 ${left} 户` : `还剩 ${left} 户`;
}
