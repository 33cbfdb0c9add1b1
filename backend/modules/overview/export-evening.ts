import type { exportEvening as procedure } from '@/contract/overview';
import type { Handler } from '../../kernel/implement';
import { eveningLink } from './evening-link';

/** A link to the day's workbook; the server makes the file when the link is opened (open-evening.ts). */
export const exportEvening: Handler<typeof procedure> = async (ctx, { communityId, day }) =>
  Promise.resolve(eveningLink.seal(ctx, { communityId, day }));
