import { useState } from 'react';
import { ActionButton } from '@/components/action-button';
import { Choice } from '@/components/choice';
import { Loaded } from '@/components/loaded';
import { Sheet } from '@/components/sheet';
import { useAnswer } from '@/lib/use-answer';

interface Props {
  communityId: string;
  entranceId: string;
  isOpen: boolean;
  isRunning: boolean;
  onClose: () => void;
  onChosen: (householdId: string) => void;
}

/** Which door is meant, when the typed room is none of the entrance. */
export function DoorSheet({ communityId, entranceId, isOpen, isRunning, onClose, onChosen }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const answer = useAnswer('households.listHouseholds', { communityId, entranceId }, { when: isOpen });
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
  return (
    <Sheet title="是哪一户" isOpen={isOpen} onClose={onClose} bottom={choose}>
      <Loaded answer={answer} skeletonCards={1}>
        {({ rows }) => (
          <Choice
            options={rows.map(({ id, roomNo }) => ({ value: id, label: roomNo }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
      </Loaded>
    </Sheet>
  );
}
