import type { NoticeRow } from '@/contract/notices';
import { formatMoment } from '@/domain/beijing-time';
import { noticeKindNames } from '@/domain/notice-words';

/** '停水停电 · 林干事 今天 09:30 写'. */
export const writtenWords = (
  { kind, writtenByName, writtenAt }: Pick<NoticeRow, 'kind' | 'writtenByName' | 'writtenAt'>,
  now: string,
): string => `${noticeKindNames[kind]} · ${writtenByName} ${formatMoment(writtenAt, now)} 写`;

/** '今天 09:30 发', '明天 08:00 发'. */
export const sendWords = ({ sendAt }: Pick<NoticeRow, 'sendAt'>, now: string): string =>
  `${formatMoment(sendAt, now)} 发`;

/** '51 / 74 户', or to how many it is to go. */
export const reachWords = ({ counts, counted }: Pick<NoticeRow, 'counts' | 'counted'>): string =>
  counts ? `${counts.reached} / ${counts.cells} 户` : `${counted} 户`;
