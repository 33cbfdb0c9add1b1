import type { uploadImportPart as procedure } from '@/contract/register-imports';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as parts from './import-parts';
import * as imports from './imports';

/** Keeps one part of a file, sealed, until startImport takes all of them. */
export const uploadImportPart: Handler<typeof procedure> = async (
  ctx,
  { communityId, importId, part, base64 },
) => {
  const isKept = await parts.put(ctx.db, {
    communityId,
    importId,
    part,
    sealed: ctx.secrets.seal(base64),
    by: ctx.actor.accountId,
    now: ctx.now,
  });
  if (!isKept || (await imports.find(ctx.db, communityId, importId))) throw new Refusal('IMPORT_EXISTS');
  return {};
};
