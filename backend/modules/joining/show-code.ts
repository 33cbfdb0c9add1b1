import type { showCode as procedure } from '@/contract/building-codes';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { findPath } from '../../kernel/places';
import * as buildingCodes from './building-codes';
import { joinAddress } from './code-address';
import { miniCodeOf } from './mini-code-of';

/** For a captain who stands before the door, and has no poster. */
export const showCode: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => {
  const path = await findPath(ctx.db, { communityId, entranceId });
  if (!path?.buildingId) throw new Refusal('NOT_FOUND');
  const [found] = await buildingCodes.listOfBuildings(ctx.db, communityId, [path.buildingId]);
  const buildingNo = found?.buildingNo ?? '';
  if (!found?.id || found.codeSealed === null)
    return { buildingNo, code: null, address: null, miniCode: null };
  const code = ctx.secrets.open(found.codeSealed);
  const image = await miniCodeOf(ctx, { id: found.id, code, miniCode: found.miniCode });
  return {
    buildingNo,
    code,
    address: ctx.webAddress === null ? null : joinAddress(ctx.webAddress, code),
    miniCode: image && Buffer.from(image).toString('base64'),
  };
};
