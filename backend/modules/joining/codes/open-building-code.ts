import type { Context } from '../../../kernel/context';
import { invitationCodeHash, limitTries, whoTries, type Limit } from '../../org/public';
import * as buildingCodes from './building-codes';

const limit: Limit = { kind: 'building-code', tries: 20, minutes: 60 };

/**
 * The present code of a building; a right one passes, whoever has typed wrong ones from the same address. Refuses
 * BUILDING_CODE_NOT_VALID (wrong and renewed look the same), TOO_MANY_TRIES.
 */
export async function openBuildingCode(
  ctx: Context,
  buildingCode: string,
): Promise<buildingCodes.BuildingCode> {
  const found = await buildingCodes.findByHash(ctx.db, invitationCodeHash(ctx.secrets, buildingCode));
  if (found) return found;
  const tries = await limitTries(ctx, limit, whoTries(ctx));
  throw await tries.wrong('BUILDING_CODE_NOT_VALID');
}
