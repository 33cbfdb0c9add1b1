import type { listCodes as procedure } from '@/contract/building-codes';
import type { Handler } from '../../../kernel/implement';
import * as buildingCodes from './building-codes';

/** A code hangs in the hall for everybody to read, so staff read it here too. */
export const listCodes: Handler<typeof procedure> = async ({ db, secrets }, { communityId }) => {
  const rows = await buildingCodes.listOfBuildings(db, communityId, null);
  return {
    rows: rows.map(({ buildingId, buildingNo, codeSealed, madeAt }) => ({
      buildingId,
      buildingNo,
      code: codeSealed === null ? null : secrets.open(codeSealed),
      madeAt: madeAt?.toISOString() ?? null,
    })),
  };
};
