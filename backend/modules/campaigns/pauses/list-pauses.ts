import type { listPauses as procedure } from '@/contract/pauses';
import type { Handler } from '../../../kernel/implement';
import * as pauses from './pauses';
import { toPause } from './to-pause';

/** Why nobody need knock at a household. */
export const listPauses: Handler<typeof procedure> = async ({ db, secrets }, place) => ({
  rows: (await pauses.listOf(db, place)).map((row) => toPause(secrets, row)),
});
