import type { InputOf } from '@/lib/wire/api';

/** A call-up of a community, in a part of its page. */
export interface InCallUp {
  communityId: string;
  noticeId: string;
}

/** Which of its households are shown. */
export type Which = InputOf<'notices.listTurns'>['which'];
