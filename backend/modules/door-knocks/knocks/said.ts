import { Answers, type Knock } from '@/contract/door-knocks';
import { CareEntry } from '@/contract/register';
import * as z from 'zod';
import type { Secrets } from '../../../kernel/secrets';

/** What people said at a door: sealed as a whole, for it may be about health. */
const Said = z.object({
  answers: Answers,
  remark: z.string().nullable(),
  phone: z.string().nullable(),
  careFlags: z.array(CareEntry).nullable(),
});
export type Said = z.infer<typeof Said>;

/** What a knock says in words, apart from its outcome and head count. */
export const saidOf = ({ answers, remark, phone, careFlags }: Partial<Knock>): Said => ({
  answers: answers ?? {},
  remark: remark ?? null,
  phone: phone ?? null,
  careFlags: careFlags ?? null,
});

export const sealSaid = (secrets: Secrets, said: Said): string => secrets.seal(JSON.stringify(said));

export const openSaid = (secrets: Secrets, sealed: string): Said =>
  Said.parse(JSON.parse(secrets.open(sealed)));
