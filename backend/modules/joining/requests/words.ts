import * as z from 'zod';
import type { Secrets } from '../../../kernel/secrets';

const Words = z.object({ relation: z.string(), skills: z.string(), hours: z.string() });
export type Words = z.infer<typeof Words>;

const none: Words = { relation: '', skills: '', hours: '' };

/** What somebody writes of themselves, in one sealed text. */
export const sealWords = (secrets: Secrets, words: Partial<Words>): string =>
  secrets.seal(JSON.stringify({ ...none, ...words }));

export const openWords = (secrets: Secrets, sealed: string): Words =>
  Words.parse(JSON.parse(secrets.open(sealed)));
