import { create } from 'zustand';
import { phoneStore } from '../phone/phone-store';
import { useSession } from '../session/session';
import { useDueCount } from './due-notices';
import { useAnswer } from './use-answer';
import { useHome } from './use-home';

/** Whose messages they are: a household's, or a community's helper's own. */
type Whose = string;
const keyOf = (whose: Whose) => `seenMessage.${whose}`;

/** The newest message that was looked at on this phone. */
const useSeen = create<Readonly<Record<Whose, string>>>(() => ({}));

const seenOf = (kept: Readonly<Record<Whose, string>>, whose: Whose): unknown =>
  kept[whose] ?? phoneStore.read(keyOf(whose));

/** The messages stand on the screen: the newest of them is no news any more. */
export function markSeen(whose: Whose, newestId: string): void {
  if (seenOf(useSeen.getState(), whose) === newestId) return;
  phoneStore.write(keyOf(whose), newestId);
  useSeen.setState({ [whose]: newestId });
}

const LOOK_MS = 60_000;

/** Whether there is a message that was not looked at on this phone, or a notice that waits for an answer. */
export function useUnread(): boolean {
  const home = useHome();
  const { grant, role } = useSession();
  const due = useDueCount(home);
  const kept = useSeen();
  const communityId = grant?.communityId ?? '';
  const isHelper = !home && (role === 'volunteer' || role === 'staff') && communityId !== '';
  const ofHome = useAnswer(
    'messages.listMessages',
    { communityId, householdId: home?.householdId ?? '', limit: 1 },
    { when: home !== null, everyMs: LOOK_MS },
  );
  const ofHelper = useAnswer(
    'messages.listMyMessages',
    { communityId, limit: 1 },
    { when: isHelper, everyMs: LOOK_MS },
  );
  const newest = (home ? ofHome : ofHelper).data?.rows[0]?.id;
  const isNew = newest !== undefined && seenOf(kept, home?.householdId ?? communityId) !== newest;
  return isNew || due > 0;
}
