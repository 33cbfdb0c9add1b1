import type { OwnNotice } from '@/contract/own-notices';
import { useQueued, type Queued } from '@/lib/offline-queue/queue-action';

/** A notice with what this phone has said of it and not told yet. */
export interface OwnNoticeHere extends OwnNotice {
  /** The server has not heard of the last word. */
  isWaiting: boolean;
}

type Known = Queued<'notices.acknowledgeNotice'>;
type Opened = Queued<'notices.openOwnNotice'>;

const ofNotice = <T extends { input: { noticeId: string }; state: string }>(
  words: readonly T[],
  { id }: OwnNotice,
): T[] => words.filter(({ input, state }) => input.noticeId === id && state !== 'refused');

function withWords(notice: OwnNotice, known: readonly Known[], opened: readonly Opened[]): OwnNoticeHere {
  const [first] = known;
  const isRead = notice.isOpened || opened.length > 0;
  if (!first) {
    const isDue = notice.isDue && (notice.asksToAcknowledge || !isRead);
    return { ...notice, isOpened: isRead, isDue, isWaiting: false };
  }
  return {
    ...notice,
    isOpened: true,
    isDue: false,
    acknowledgedAt: notice.acknowledgedAt ?? first.madeAt,
    needsAtHome: notice.needsAtHome || known.some(({ input }) => input.needsAtHome),
    isWaiting: known.some(({ state }) => state === 'waiting'),
  };
}

/** Notices as they stand on this phone, in the order they came. */
export function useNoticesHere(notices: readonly OwnNotice[]): OwnNoticeHere[] {
  const known = useQueued('notices.acknowledgeNotice');
  const opened = useQueued('notices.openOwnNotice');
  return notices.map((one) => withWords(one, ofNotice(known, one), ofNotice(opened, one)));
}
