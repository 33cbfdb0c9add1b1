import type { getMe as procedure } from '@/contract/org';
import type { Handler } from '../../../kernel/implement';
import { describeMe } from './describe-me';

export const getMe: Handler<typeof procedure> = (ctx) => describeMe(ctx, ctx.actor.accountId);
