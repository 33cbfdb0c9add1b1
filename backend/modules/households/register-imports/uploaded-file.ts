import { setImmediate as pause } from 'node:timers/promises';
import type { RegisterSource } from '@/contract/register-imports';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { fileTexts } from '../../../workbook/texts';
import * as parts from './import-parts';

/** A file on its way in: under which id its parts were uploaded, or where in the cloud it lies. */
export interface Uploaded {
  communityId: string;
  importId: string;
  source: RegisterSource;
}

/** The bytes of an uploaded file. Refuses UNREADABLE_WORKBOOK where some of it is missing. */
export async function readUploaded(
  ctx: Pick<Context, 'db' | 'secrets' | 'pictures' | 'actor'>,
  { communityId, importId, source }: Uploaded,
): Promise<Uint8Array> {
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

/** Forgets an uploaded file that was read. */
export async function dropUploaded(
  ctx: Pick<Context, 'db' | 'pictures' | 'actor'>,
  { communityId, importId, source }: Uploaded,
): Promise<void> {
  if ('cloudFileId' in source) await ctx.pictures.dropUpload(source.cloudFileId);
  else await parts.drop(ctx.db, { communityId, importId }, ctx.actor.accountId);
}

const notWhole = (): Refusal => new Refusal('UNREADABLE_WORKBOOK', { reason: fileTexts.notWhole });

function found(bytes: Uint8Array | undefined): Uint8Array {
  if (!bytes) throw notWhole();
  return bytes;
}
