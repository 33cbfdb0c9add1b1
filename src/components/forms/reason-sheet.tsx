import { useState } from 'react';
import { ActionButton } from '../buttons/action-button';
import { Sheet } from './sheet';
import { TextArea } from './text-area';

interface Props {
  title: string;
  label: string;
  placeholder: string;
  /** What the button says. */
  word: string;
  isOpen: boolean;
  isRunning: boolean;
  onClose: () => void;
  onGiven: (reason: string) => void;
}

/** Asks staff and helpers for a reason in words that the household will read. */
export function ReasonSheet({ title, label, placeholder, word, isOpen, isRunning, onClose, onGiven }: Props) {
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <Sheet
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      bottom={
        <ActionButton size="bar" isRunning={isRunning} isDisabled={given === ''} onTap={() => onGiven(given)}>
          {word}
        </ActionButton>
      }
    >
      <TextArea label={label} value={reason} onChange={setReason} placeholder={placeholder} maxLength={200} />
    </Sheet>
  );
}
