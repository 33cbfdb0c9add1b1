import type { OutputOf } from '../wire/api';
import { useQueued } from '../offline-queue/queue-action';
import { useAnswer } from './use-answer';
import type { Home } from './use-home';

const LOOK_MS = 60_000;
const nowhere: Home = { communityId: '', householdId: '' };

type Due = OutputOf<'notices.getDueNotices'>;

/** What is due of notices at a household, asked now and then; kept on the phone. */
export const useDueNotices = (home: Home | null) =>
  useAnswer('notices.getDueNotices', home ?? nowhere, {
    ...{ keep: true, when: home !== null, everyMs: LOOK_MS },
  });

/** How many notices wait for an answer that nobody has given, not even on this phone without signal. */
export function useDueCount(home: Home | null): number {
  const { data } = useDueNotices(home);
  const said = useQueued('notices.acknowledgeNotice');
  const isSaid = ({ id }: Due['rows'][number]) => said.some(({ input }) => input.noticeId === id);
  return data ? data.due - data.rows.filter(isSaid).length : 0;
}
