import type { getEntranceReminder as procedure } from '@/contract/reminders';
import type { Handler } from '../../../kernel/implement';
import { reminderState } from './reminder-state';

/** Whom a reminder would reach at one entrance. */
export const getEntranceReminder: Handler<typeof procedure> = (ctx, { communityId, entranceId }) =>
  reminderState(ctx, { communityId, entranceId });
