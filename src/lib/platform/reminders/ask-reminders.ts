import type { Satisfies } from '../satisfies';
import * as h5 from './ask-reminders.h5';
import type * as weapp from './ask-reminders.weapp';

/** Reminders that somebody lets WeChat show: each is allowed by a tap. */
export interface AskingReminders {
  canAskReminders: boolean;
  /**
   * Asks for one more of each template. To be called in the tap itself, never after an `await`; `allowed` hears later
   * which were allowed, and nothing where nobody was asked.
   */
  askReminders: (templateIds: readonly string[], allowed: (some: string[]) => void) => void;
}

export type AskingRemindersInWeChat = Satisfies<typeof weapp, AskingReminders>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { canAskReminders, askReminders }: AskingReminders = h5;
