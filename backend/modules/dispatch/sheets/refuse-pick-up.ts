import type { RunKind } from '@/contract/dispatch';
import { Refusal } from '../../../kernel/refusal';

/** A pick-up has no paper: households come one by one and are recorded as they come. */
export function refusePickUp({ kind }: { kind: RunKind }): void {
  if (kind === 'pickUp') throw new Refusal('NO_PAPER_FOR_PICK_UP');
}
