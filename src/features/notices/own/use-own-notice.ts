import { useEffect } from 'react';
import type { OwnNotice } from '@/contract/own-notices';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { usePages } from '@/lib/answers/use-pages';
import { noteOpened } from './answer-notice';

/** One notice; without signal as the list last had it. `answer` is for Loaded. */
export function useOwnNotice(home: Home, noticeId: string) {
  const answer = useAnswer('notices.getOwnNotice', { ...home, noticeId }, { keep: true });
  const listed = usePages('notices.listOwnNotices', home, { keep: true }).answer.data;
  const data = answer.data ?? listed?.find(({ id }) => id === noticeId);
  return { ...answer, data };
}

/** It stands on the screen: somebody of the household has read it. */
export function useNoteOpened({ communityId, householdId }: Home, { id, title, isOpened }: OwnNotice): void {
  // The same notice asked for anew is the same reading.
  useEffect(() => {
    noteOpened({ communityId, householdId }, { id, title, isOpened });
  }, [communityId, householdId, id, title, isOpened]);
}
