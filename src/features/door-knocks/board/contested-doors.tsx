import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import type { PlacedDoor } from './not-reached';

interface Props {
  doors: readonly PlacedDoor[];
  onOpen: (door: PlacedDoor) => void;
}

/** Doors of which two people have said different things: one of them is to be chosen. */
export const ContestedDoors = ({ doors, onOpen }: Props) =>
  doors.length === 0 ? null : (
    <Card look="urgent">
      <SectionTitle title="两个人登记得不一样" extra={<Pill tone="red">{doors.length} 户</Pill>} />
      {doors.map((door) => (
        <Row key={door.householdId} title={door.label} extra="看两条、选一条" onTap={() => onOpen(door)} />
      ))}
    </Card>
  );
