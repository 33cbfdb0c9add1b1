import type { listBuildingPauses as procedure } from '@/contract/pauses';
import type { Handler } from '../../../kernel/implement';
import * as pauses from './pauses';
import { toPause } from './to-pause';

/** The buildings in which nobody need knock just now. */
export const listBuildingPauses: Handler<typeof procedure> = async ({ db, secrets }, { communityId }) => ({
  rows: (await pauses.listOfBuildings(db, communityId)).map((row) => toPause(secrets, row)),
});
