import type { endGrant as procedure } from '@/contract/roles';
import type { Handler } from '../../../kernel/implement';
import { endRole } from './end-role';
import { holdToEnd } from './hold-to-end';

/** It works from the next call on, on every instance. */
export const endGrant: Handler<typeof procedure> = async (ctx, { communityId, grantId }) => {
  const grant = await holdToEnd(ctx, { communityId, grantId });
  await endRole(ctx, grant, ctx.now);
  return { grantId, endsAt: ctx.now.toISOString() };
};
