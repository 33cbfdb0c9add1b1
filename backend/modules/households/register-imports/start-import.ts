import { setImmediate as pause } from 'node:timers/promises';
import type { startImport as procedure } from '@/contract/register-imports';
import type { Context } from '../../../kernel/context';
import { afterPreparing, type Handler } from '../../../kernel/implement';
import { readForCall } from '../../../kernel/read-for-call';
import { Refusal } from '../../../kernel/refusal';
import { fileTexts } from '../../../workbook/texts';
import { beginImport } from './begin-import';
import * as parts from './import-parts';
import { readRegisterJob, type ReadRegister } from './read-register-job';

type Input = Parameters<Handler<typeof procedure>>[1];

/** Reads the uploaded file and keeps its rows; the register is untouched until somebody confirms. */
export const startImport = afterPreparing<typeof procedure, ReadRegister>(
  async (ctx, input) => {
    const bytes = await readBytes(ctx, input);
    return readForCall(ctx, readRegisterJob, { name: input.fileName, bytes }, input.communityId);
  },
  async (ctx, { communityId, importId, source }, file) => {
    const rows = await beginImport(ctx, { communityId, importId, file });
    if ('cloudFileId' in source) await ctx.pictures.dropUpload(source.cloudFileId);
    else await parts.drop(ctx.db, { communityId, importId }, ctx.actor.accountId);
    return { rows };
  },
);

async function readBytes(ctx: Context, { communityId, importId, source }: Input): Promise<Uint8Array> {
  if ('cloudFileId' in source) return found(await ctx.pictures.readUpload(source.cloudFileId));
  const sealed = await parts.list(ctx.db, { communityId, importId }, ctx.actor.accountId);
  if (sealed.length !== source.parts) throw notWhole();
  const opened: Buffer[] = [];
  for (const part of sealed) {
    opened.push(Buffer.from(ctx.secrets.open(part), 'base64'));
    // A part takes milliseconds, forty of them a tenth of a second: others are served in between.
    await pause();
  }
  return Buffer.concat(opened);
}

const notWhole = (): Refusal => new Refusal('UNREADABLE_WORKBOOK', { reason: fileTexts.notWhole });

function found(bytes: Uint8Array | undefined): Uint8Array {
  if (!bytes) throw notWhole();
  return bytes;
}
