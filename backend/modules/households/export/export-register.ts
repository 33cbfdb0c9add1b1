import type { exportRegister as procedure } from '@/contract/register-deeds';
import { beijingParts } from '@/domain/beijing-time';
import * as z from 'zod';
import type { Handler } from '../../../kernel/implement';
import { findPath } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import { linkedFile } from '../../../kernel/linked-file';
import { fileOpener } from '../../../kernel/open-linked';
import { accountName } from '../../org/public';
import { listEntrances } from '../doors/building-rows';
import { listKnownInPieces } from '../facts/list-known-in-pieces';
import { exportTexts } from '../texts';
import { registerWorkbook } from './register-workbook';

/** The link to the register as a workbook; `inFull` says who asked for it unmasked and why. */
const registerLink = linkedFile(
  'register',
  z.object({
    communityId: z.uuid(),
    entranceId: z.uuid().nullable(),
    inFull: z.object({ by: z.string(), reason: z.string(), at: z.string() }).nullable(),
  }),
);

/** Masked unless a reason is given, which is kept with the deed and written into the file. Refuses NOT_FOUND. */
export const exportRegister: Handler<typeof procedure> = async (
  ctx,
  { communityId, ofEntranceId, reason },
) => {
  if (ofEntranceId && !(await findPath(ctx.db, { communityId, entranceId: ofEntranceId })))
    throw new Refusal('NOT_FOUND');
  if (reason === null) return registerLink.seal(ctx, { communityId, entranceId: ofEntranceId, inFull: null });
  ctx.reason = reason;
  const by = (await accountName(ctx, ctx.actor.accountId)) ?? '';
  const inFull = { by, reason, at: ctx.now.toISOString() };
  return registerLink.seal(ctx, { communityId, entranceId: ofEntranceId, inFull });
};

/** Makes the workbook behind a link of exportRegister. */
export const openRegisterExport = fileOpener(
  registerLink,
  async (opened, { communityId, entranceId, inFull }) => {
    const entrances = await listEntrances(opened.db, communityId);
    const ids = entranceId ? [entranceId] : entrances.map((one) => one.entranceId);
    const { month, date } = beijingParts(opened.now.toISOString());
    return {
      kind: 'workbook',
      name: exportTexts.file(`${month}月${date}日`, inFull !== null),
      bytes: await registerWorkbook(await listKnownInPieces(opened, communityId, ids), inFull),
    };
  },
);
