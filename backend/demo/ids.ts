import { createHash } from 'node:crypto';

/** The id of something in the demo community: always the same for the same name, so that links to it keep working. */
export function demoId(name: string): string {
  const hex = createHash('sha256').update(`sandan demo ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const COMMUNITY_ID = demoId('community');
/** The smaller community of the same team. */
export const BESIDE_ID = demoId('community beside');
