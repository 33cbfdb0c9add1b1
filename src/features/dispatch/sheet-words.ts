import type { DropOffOutcome } from '@/contract/dispatch';

/** An outcome as it stands over the boxes of the paper. */
export const tickWords: Readonly<Record<DropOffOutcome, string>> = {
  handedOver: '送到手',
  leftAtDoor: '放门口',
  noAnswer: '没人应门',
  refused: '拒收',
  wrongRoom: '房号不对',
};

/** What stands for a door: its outcome, or that its goods came back when the run ended. */
export const recordedWords = (outcome: DropOffOutcome | null): string =>
  outcome ? tickWords[outcome] : '本趟结束时带回';
