import type { Pause } from '@/contract/pauses';
import type { Secrets } from '../../../kernel/secrets';
import type { PauseRow } from './pauses';

/** A pause as the client gets it. */
export const toPause = (secrets: Secrets, { noteSealed, nameSealed, beganAt, ...row }: PauseRow): Pause => ({
  ...row,
  note: noteSealed && secrets.open(noteSealed),
  byName: secrets.open(nameSealed),
  beganAt: beganAt.toISOString(),
});
