import type { OwnNotice } from '@/contract/own-notices';
import type { Home } from '@/lib/answers/use-home';
import { queueAction } from '@/lib/offline-queue/queue-action';
import { now } from '@/lib/phone/clock';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';

/** Says 我知道了, or also that somebody should come; kept until there is signal. */
export function acknowledge(home: Home, { id, title }: OwnNotice, needsAtHome: boolean): void {
  const words = needsAtHome ? '知道了，要上门' : '知道了';
  const deed = { ...home, noticeId: id, needsAtHome, happenedAt: now() };
  queueAction('notices.acknowledgeNotice', deed, `${title}：${words}`);
}

const isAbout = (noticeId: string) => (entry: { procedure: string; input: object }) =>
  entry.procedure === 'notices.openOwnNotice' &&
  'noticeId' in entry.input &&
  entry.input.noticeId === noticeId;

/** Notes that a notice was read, once: also without signal, and after the phone was switched off in between. */
export function noteOpened(
  home: Home,
  { id, title, isOpened }: Pick<OwnNotice, 'id' | 'title' | 'isOpened'>,
): void {
  if (isOpened || useOfflineQueue.getState().entries.some(isAbout(id))) return;
  queueAction('notices.openOwnNotice', { ...home, noticeId: id, happenedAt: now() }, `看过公告“${title}”`);
}
