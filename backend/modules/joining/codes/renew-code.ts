import type { renewCode as procedure } from '@/contract/building-codes';
import type { Handler } from '../../../kernel/implement';
import { Overtaken } from '../../../kernel/overtaken';
import { Refusal } from '../../../kernel/refusal';
import { findBuilding } from '../../households/public';
import * as buildingCodes from './building-codes';
import { newCode } from './new-code';

/**
 * The old code is worth nothing from this moment on: its poster may hang wherever it was carried. Of two who renew one
 * at once the second renews the first's.
 */
export const renewCode: Handler<typeof procedure> = async (
  ctx,
  { communityId, chosenBuildingId: buildingId },
) => {
  const building = { communityId, buildingId };
  if (!(await findBuilding(ctx.db, building))) throw new Refusal('NOT_FOUND');
  await buildingCodes.endPresent(ctx.db, { ...building, now: ctx.now });
  const { code, row } = newCode(ctx, building);
  if ((await buildingCodes.addWhereNone(ctx.db, [row])) === 0) throw new Overtaken();
  return { code };
};
