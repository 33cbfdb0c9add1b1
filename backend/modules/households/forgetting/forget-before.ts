import { KEPT_AFTER_END_DAYS } from '@/domain/register/kept-after-end';

const DAY_MS = 24 * 3600_000;

/** What was over at this moment is forgotten now. */
export const forgetBefore = (now: Date): Date => new Date(now.getTime() - KEPT_AFTER_END_DAYS * DAY_MS);
