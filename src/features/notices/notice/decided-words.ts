import type { Notice } from '@/contract/notices';
import { formatMoment } from '@/domain/beijing-time';

/** Who let it go out and how, sent it back, or why it was taken back: '没等复核，林干事 今天 09:30 马上发了：水管爆了'. */
export function decidedWords(
  {
    state,
    isOwn: _isOwn,
    writtenByName,
    decidedByName,
    decidedAt,
    reason,
    cancelledReason,
    isOverride,
  }: Notice,
  now: string,
): string | null {
  if (state === 'cancelled') return `取消的原因：${cancelledReason ?? reason ?? ''}`;
  if (!decidedByName || !decidedAt) return null;
  const who = `${decidedByName} ${formatMoment(decidedAt, now)}`;
  if (state === 'declined') return `${who} 退回：${reason ?? ''}`;
  if (isOverride) return `没等复核，${who} 马上发的：${reason ?? ''}`;
  return decidedByName === writtenByName ? null : `${who} 复核`;
}
