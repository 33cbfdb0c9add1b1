import type { remindCommunity as procedure } from '@/contract/reminders';
import type { Handler } from '../../../kernel/implement';
import { remind } from './remind';

/** Reminds the next households of the community. */
export const remindCommunity: Handler<typeof procedure> = (ctx, { communityId }) =>
  remind(ctx, { communityId, entranceId: null });
