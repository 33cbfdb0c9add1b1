import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import type { RunDoor } from '@/domain/run-progress';
import { doorWords } from '../runs/run-words';

interface Props {
  /** Null while the sheet is closed. */
  door: RunDoor | null;
  /** A neighbour fetches for this household at the station. */
  isPickUp: boolean;
  onClose: () => void;
  onRecord: (code: string) => void;
}

/** The four digits that the household says. They are checked by the server; without signal a wrong one comes back as a card. */
export function CodeSheet({ door, ...rest }: Props) {
  return door ? <OpenSheet key={door.id} door={door} {...rest} /> : null;
}

function OpenSheet({ door, isPickUp, onClose, onRecord }: Props & { door: RunDoor }) {
  const [typed, setTyped] = useState('');
  const code = typed.trim();
  const hint = isPickUp
    ? '请邻居报这一户的取件码：在这一户的首页上，当天有效'
    : '这一户有药。请住户看首页上的开门码，当天有效；报不出来，请找楼长或工作人员';
  return (
    <Sheet
      title={`${doorWords(door)} ${isPickUp ? '邻居代取' : '当面送达'}`}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" isDisabled={!/^\d{4}$/.test(code)} onTap={() => onRecord(code)}>
          {isPickUp ? '交给邻居' : '送达'}
        </ActionButton>
      }
    >
      <TextField label="4 位码" value={typed} onChange={setTyped} maxLength={4} hint={hint} />
    </Sheet>
  );
}
