import { createHash } from 'node:crypto';

/** The same for the same words, whatever spaces stand between them. */
export const textHash = ({ title, body }: { title: string; body: string }): string =>
  createHash('sha256').update(`${title}\n${body}`.replace(/\s+/gu, '')).digest('hex');
