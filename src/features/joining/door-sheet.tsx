import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Choice } from '@/components/forms/choice';
import { Loaded } from '@/components/waiting/loaded';
import { Sheet } from '@/components/forms/sheet';
import type { HouseholdAtRoom } from '@/contract/join-cases';
import { useAnswer } from '@/lib/answers/use-answer';

/** '302-2 王** 3 人': enough to tell two households behind one door apart. */
function householdWords({ roomNo, householderName, residentCount, isVacant }: HouseholdAtRoom): string {
  if (isVacant) return `${roomNo} 空户`;
  const who = householderName ?? '户主没有登记';
  return [roomNo, who, residentCount === null ? null : `${residentCount} 人`].filter(Boolean).join(' ');
}

interface Props {
  communityId: string;
  entranceId: string;
  /** Who lives behind the typed door; nobody when there is no such door. */
  atRoom: readonly HouseholdAtRoom[];
  isOpen: boolean;
  isRunning: boolean;
  onClose: () => void;
  onChosen: (householdId: string) => void;
}

/** Which household is meant: one of those behind the typed door, or any of the entrance when there is no such door. */
export function DoorSheet({ atRoom, isOpen, isRunning, onClose, onChosen, ...entrance }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (
    <ActionButton
      size="bar"
      isRunning={isRunning}
      isDisabled={chosen === null}
      onTap={() => chosen && onChosen(chosen)}
    >
      同意加入这一户
    </ActionButton>
  );
  const options = atRoom.map((one) => ({ value: one.householdId, label: householdWords(one) }));
  return (
    <Sheet title="是哪一户" isOpen={isOpen} onClose={onClose} bottom={choose}>
      {atRoom.length > 0 ? (
        <Choice options={options} value={chosen} onChange={setChosen} />
      ) : (
        <AllDoors {...entrance} isOpen={isOpen} chosen={chosen} onChange={setChosen} />
      )}
    </Sheet>
  );
}

interface AllProps extends Pick<Props, 'communityId' | 'entranceId' | 'isOpen'> {
  chosen: string | null;
  onChange: (householdId: string) => void;
}

function AllDoors({ communityId, entranceId, isOpen, chosen, onChange }: AllProps) {
  const answer = useAnswer('households.listHouseholds', { communityId, entranceId }, { when: isOpen });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ rows }) => (
        <Choice
          options={rows.map(({ id, roomNo }) => ({ value: id, label: roomNo }))}
          value={chosen}
          onChange={onChange}
        />
      )}
    </Loaded>
  );
}
