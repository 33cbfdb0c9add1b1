import type { remindEntrance as procedure } from '@/contract/reminders';
import type { Handler } from '../../../kernel/implement';
import { remind } from './remind';

/** Reminds the households of one entrance. */
export const remindEntrance: Handler<typeof procedure> = (ctx, { communityId, entranceId }) =>
  remind(ctx, { communityId, entranceId });
