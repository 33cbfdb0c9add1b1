import type { showCode as procedure } from '@/contract/building-codes';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { findPath } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import { qrSvg } from '../../../paper/qr-code';
import * as buildingCodes from './building-codes';
import { joinAddress, scannedOf } from './code-address';
import { miniCodeOf, type Code } from './mini-code-of';

/** For a captain who stands before the door, and has no poster. */
export const showCode: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => {
  const path = await findPath(ctx.db, { communityId, entranceId });
  if (!path?.buildingId) throw new Refusal('NOT_FOUND');
  const [found] = await buildingCodes.listOfBuildings(ctx.db, communityId, [path.buildingId]);
  const buildingNo = found?.buildingNo ?? '';
  if (!found?.id || found.codeSealed === null)
    return { buildingNo, code: null, address: null, miniCode: null, drawing: null };
  const code = ctx.secrets.open(found.codeSealed);
  const address = ctx.webAddress === null ? null : joinAddress(ctx.webAddress, code);
  return {
    buildingNo,
    code,
    address,
    ...(await pictureOf(ctx, { id: found.id, code, miniCode: found.miniCode })),
  };
};

/** WeChat's own picture, or ours as on the poster: a screen shows one. */
async function pictureOf(
  ctx: Context,
  code: Code,
): Promise<{ miniCode: string | null; drawing: string | null }> {
  const image = await miniCodeOf(ctx, code);
  if (image) return { miniCode: Buffer.from(image).toString('base64'), drawing: null };
  return { miniCode: null, drawing: qrSvg(scannedOf(ctx.webAddress, code.code)).html };
}
