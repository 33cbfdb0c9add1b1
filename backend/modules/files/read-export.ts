import { createHash } from 'node:crypto';
import type { readExport as procedure } from '@/contract/files';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { openLink } from './open-link';

/** In base64 a quarter of a megabyte: WeChat's answers stay well below one. */
const partBytes = 192 * 1024;

/**
 * A part of the workbook behind a link; the token in the path is the permission, as over HTTP (linked-file.ts). The
 * file is made anew for each part, so a digest tells whether it is still the same. Refuses LINK_IS_OVER and
 * FILE_CHANGED.
 */
export const readExport: Handler<typeof procedure> = async ({ db, secrets, now }, { path, from, digest }) => {
  const file = await openLink({ dbFor: () => db, secrets, now }, path.replace(/^\/exports\//, ''));
  if (file?.kind !== 'workbook') throw new Refusal('LINK_IS_OVER');
  const bytes = Buffer.from(file.bytes);
  const made = createHash('sha256').update(bytes).digest('hex');
  if (digest !== null && digest !== made) throw new Refusal('FILE_CHANGED');
  return {
    name: file.name,
    digest: made,
    bytes: bytes.length,
    base64: bytes.subarray(from, from + partBytes).toString('base64'),
  };
};
