import type { Context } from '../../../kernel/context';
import * as buildingCodes from './building-codes';
import { joinPage, sceneOf } from './code-address';

export interface Code {
  id: string;
  code: string;
  miniCode: Uint8Array | null;
}

/** WeChat's picture of a code, asked for once and kept; null where there is no mini-program or WeChat is silent. */
export async function miniCodeOf(ctx: Context, { id, code, miniCode }: Code): Promise<Uint8Array | null> {
  if (miniCode) return miniCode;
  const drawn = await ctx.wechat?.codeImage({ page: joinPage, scene: sceneOf(code) });
  if (!drawn) return null;
  await buildingCodes.keepMiniCode(ctx.ensuring ?? ctx.db, id, drawn);
  return drawn;
}
