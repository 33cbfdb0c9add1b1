import type { ReminderQuota } from '@/contract/subscriptions';
import { askReminders, canAskReminders } from '../platform/reminders/ask-reminders';
import { call } from '../wire/api';
import { newActionId } from '../wire/new-action-id';
import { queryClient } from './query-client';
import { useAnswer } from './use-answer';

/** WeChat takes three templates in one question everywhere, five on newer phones. */
const MOST_AT_ONCE = 3;
/** Whoever has as many is not asked again. */
const ENOUGH = 5;

/** What is lost on the way WeChat says itself to the server; nobody is kept from what they were doing. */
async function note(allowed: string[]): Promise<void> {
  if (allowed.length === 0) return;
  try {
    await call('messages.noteSubscriptions', { allowed, actionId: newActionId() });
    await queryClient.invalidateQueries({ queryKey: ['messages', 'getOwnQuota'] });
  } catch {
    // Nothing to say: the platform's own word comes as well.
  }
}

const ask = (rows: readonly ReminderQuota[]): void =>
  askReminders(
    rows.slice(0, MOST_AT_ONCE).map(({ templateId }) => templateId),
    (allowed) => void note(allowed),
  );

/** How many reminders WeChat may still show the person here; none in a browser, or where none are set up. */
export function useReminders(): { rows: readonly ReminderQuota[]; topUp: () => void } {
  const { data } = useAnswer('messages.getOwnQuota', {}, { when: canAskReminders });
  const rows = data?.rows ?? [];
  return { rows, topUp: () => ask(rows) };
}

/**
 * Asks, where somebody taps anyway, for one reminder more: `askForReminders()` is the first thing in the tap, before
 * anything is awaited. Whoever has enough is left alone.
 */
export function useAskForReminders(): () => void {
  const { rows } = useReminders();
  return () => ask(rows.filter(({ left }) => left < ENOUGH));
}
