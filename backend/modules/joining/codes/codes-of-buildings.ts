import type { Database } from '../../../db/database';
import type { Secrets } from '../../../kernel/secrets';
import * as buildingCodes from './building-codes';

/** Every building that has a code, with the code as it hangs there. */
export async function codesOfBuildings(
  db: Database,
  secrets: Secrets,
  communityId: string,
): Promise<{ buildingNo: string; code: string }[]> {
  const rows = await buildingCodes.listOfBuildings(db, communityId, null);
  return rows.flatMap(({ buildingNo, codeSealed }) =>
    codeSealed === null ? [] : [{ buildingNo, code: secrets.open(codeSealed) }],
  );
}
