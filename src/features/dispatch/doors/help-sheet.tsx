import { HelpAtDoor } from '@/components/buttons/help-at-door';
import { Sheet } from '@/components/forms/sheet';
import type { RunDoor } from '@/domain/run-progress';
import { doorWords } from '../runs/run-words';

interface Props {
  /** Null while the sheet is closed. */
  door: RunDoor | null;
  onClose: () => void;
}

/** A door that has its word already: what can still be done for its household while the run is under way. */
export function HelpSheet({ door, onClose }: Props) {
  return (
    <Sheet title={door ? doorWords(door) : ''} isOpen={door !== null} onClose={onClose} bottom={null}>
      <HelpAtDoor householdId={door?.householdId ?? ''} onLeave={onClose} />
    </Sheet>
  );
}
