import type { DropOffOutcome } from '@/contract/dispatch';
import { outcomeNames } from '@/domain/drop-offs';

/** What stands for a door: its outcome, or that its goods came back when the run ended. */
export const recordedWords = (outcome: DropOffOutcome | null): string =>
  outcome ? outcomeNames[outcome] : '本趟结束时带回';
