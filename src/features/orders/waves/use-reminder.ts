import { useState } from 'react';
import type { ReminderState } from '@/contract/reminders';
import { askFirst } from '@/lib/forms/ask-first';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useAction } from '@/lib/answers/use-action';

type Target =
  | { name: 'Entrance'; place: { communityId: string; entranceId: string } }
  | { name: 'Community'; place: { communityId: string } };

/** Sends a reminder slice by slice until nobody is left; says before how many it goes to, and after how many it did. */
export function useReminder(target: Target, { due }: Pick<ReminderState, 'due'>) {
  const entrance = useAction('orders.remindEntrance');
  const community = useAction('orders.remindCommunity');
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const sendSlice = () =>
    target.name === 'Entrance' ? entrance.run(target.place) : community.run(target.place);

  const send = async () => {
    const question = `会给 ${due} 户各发一条消息，提醒本批次还没有下单。现在发吗？`;
    if (!(await askFirst({ content: question, yes: '现在发' }))) return;
    let done = 0;
    let left = due;
    while (left > 0) {
      setProgress({ done, of: due });
      const slice = await sendSlice();
      if (!slice) break;
      done += slice.sent;
      left = slice.left;
    }
    setProgress(null);
    if (done > 0) await sayAloud(`已经提醒 ${done} 户`);
  };
  return { send, progress, isRunning: progress !== null };
}
