import type { startImport as procedure } from '@/contract/register-imports';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { fileTexts } from '../register-import/texts';
import { beginImport } from './begin-import';
import * as parts from './import-parts';

type Input = Parameters<Handler<typeof procedure>>[1];

/** Reads the uploaded file and keeps its rows; the register is untouched until somebody confirms. */
export const startImport: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, importId, fileName, source } = input;
  const bytes = await readBytes(ctx, input);
  const rows = await beginImport(ctx, { communityId, importId, fileName, bytes });
  if ('cloudFileId' in source) await ctx.pictures.dropUpload(source.cloudFileId);
  return { rows };
};

async function readBytes(ctx: Context, { communityId, importId, source }: Input): Promise<Uint8Array> {
  if ('cloudFileId' in source) return found(await ctx.pictures.readUpload(source.cloudFileId));
  const sealed = await parts.take(ctx.db, { communityId, importId }, ctx.actor.accountId);
  if (sealed.length !== source.parts) throw notWhole();
  return Buffer.concat(sealed.map((part) => Buffer.from(ctx.secrets.open(part), 'base64')));
}

const notWhole = (): Refusal => new Refusal('UNREADABLE_WORKBOOK', { reason: fileTexts.notWhole });

function found(bytes: Uint8Array | undefined): Uint8Array {
  if (!bytes) throw notWhole();
  return bytes;
}
