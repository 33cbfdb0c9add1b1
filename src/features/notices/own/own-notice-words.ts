import type { Tone } from '@/components/words/pill';
import { formatMoment } from '@/domain/beijing-time';
import { noticeKindNames } from '@/domain/notice-words';
import type { OwnNoticeHere } from './own-notice-here';

/** Nothing can be asked of it any more. */
export const isStruck = ({ isCancelled, replacedById }: OwnNoticeHere): boolean =>
  isCancelled || replacedById !== null;

/** It can be answered: it stands, and it is not over. */
export const isLive = (notice: OwnNoticeHere, now: string): boolean =>
  !isStruck(notice) && notice.expiresAt > now;

/** The state of a notice for this household, in a word; '' when there is nothing to say. */
export function stateOf(notice: OwnNoticeHere, now: string): { tone: Tone; word: string } | null {
  if (notice.isWaiting) return { tone: 'amber', word: '待同步' };
  if (notice.isCancelled) return { tone: 'grey', word: '已取消' };
  if (notice.replacedById) return { tone: 'grey', word: '有更正' };
  if (notice.needsAtHome) return { tone: 'blue', word: '要上门' };
  if (notice.acknowledgedAt) return { tone: 'brand', word: '知道了' };
  if (notice.isDue) return notice.isUrgent ? { tone: 'red', word: '紧急' } : { tone: 'amber', word: '请看' };
  return notice.expiresAt <= now ? { tone: 'grey', word: '过期了' } : null;
}

/** '集合通知 · 今天 08:10' */
export const noticeHint = ({ kind, sentAt }: OwnNoticeHere, now: string): string =>
  `${noticeKindNames[kind]} · ${formatMoment(sentAt, now)}`;
