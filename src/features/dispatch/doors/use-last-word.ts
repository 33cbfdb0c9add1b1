import { useState } from 'react';
import { UNDO_MS } from '@/domain/drop-offs';
import type { RunDoor } from '@/domain/run-progress';
import { useNow } from '@/lib/phone/clock';
import type { RecentWord } from './recent-word';

/** The server counts its own minute; the button goes a little earlier, so that nobody taps in vain. */
const SHOWN_MS = UNDO_MS - 5_000;

/** The last word of this phone while it may be taken back: null once its time is over or no door bears it. */
export function useLastWord(doors: readonly RunDoor[]) {
  const [word, setWord] = useState<RecentWord | null>(null);
  const now = useNow(2_000);
  const isRecent = word !== null && Date.parse(now) - Date.parse(word.at) <= SHOWN_MS;
  const stands = doors.some(({ id, outcome }) => outcome !== null && word?.dropOffIds.includes(id));
  return { lastWord: isRecent && stands ? word : null, setLastWord: setWord };
}
