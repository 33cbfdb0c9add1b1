import { now } from '@/lib/phone/clock';
import { phoneStore } from '@/lib/phone/phone-store';
import { readAccount } from '@/lib/session/signed-in-account';
import type { NoticeDraft } from './notice-draft';

interface Kept {
  draft: NoticeDraft;
  keptAt: string;
}

const DAY_MS = 24 * 3_600_000;
/** `where` is the community, or a captain's entrance. What one person has begun is not for the next who signs in here. A correction is kept apart from a new notice. */
const keyOf = (where: string, correctsId: string | null) =>
  `notice.${readAccount() ?? ''}.${where}.${correctsId ?? 'new'}`;

/** What was begun here and not sent, if that was within the last day. */
export function readDraft(where: string, correctsId: string | null): NoticeDraft | null {
  // Written by keepDraft below.
  const kept = phoneStore.read(keyOf(where, correctsId)) as Kept | undefined;
  return kept && Date.parse(now()) - Date.parse(kept.keptAt) < DAY_MS ? kept.draft : null;
}

/** Survives a reload and a phone that goes out. */
export const keepDraft = (where: string, draft: NoticeDraft): void =>
  phoneStore.write(keyOf(where, draft.correctsId), { draft, keptAt: now() } satisfies Kept);

export const dropDraft = (where: string, correctsId: string | null): void =>
  phoneStore.remove(keyOf(where, correctsId));
