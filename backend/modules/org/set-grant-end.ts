import type { setGrantEnd as procedure } from '@/contract/roles';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { endRole } from './end-role';
import { holdToEnd } from './hold-to-end';

/** For people who help for some weeks: the end is known from the start, and can be moved. */
export const setGrantEnd: Handler<typeof procedure> = async (ctx, { communityId, grantId, endsAt }) => {
  const grant = await holdToEnd(ctx, { communityId, grantId });
  const end = endsAt === null ? null : new Date(endsAt);
  if (end && (end <= ctx.now || end <= grant.startsAt)) throw new Refusal('ROLE_END_TOO_EARLY');
  await endRole(ctx, grant, end);
  return { grantId, endsAt: end?.toISOString() ?? null };
};
