import type { endGrant as procedure } from '@/contract/roles';
import type { Handler } from '../../kernel/implement';
import { endRole } from './end-role';
import { holdToEnd } from './hold-to-end';

/** Here it works from the next call on; on other instances when what they remember is 30 s old. */
export const endGrant: Handler<typeof procedure> = async (ctx, { communityId, grantId }) => {
  const grant = await holdToEnd(ctx, { communityId, grantId });
  await endRole(ctx, grant, ctx.now);
  return { grantId, endsAt: ctx.now.toISOString() };
};
