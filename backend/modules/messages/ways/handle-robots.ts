import type {
  addRobot as addProcedure,
  endRobot as endProcedure,
  listRobots as listProcedure,
} from '@/contract/robots';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as robots from './robots';

const MOST = 20;

/** The robots of the community's groups; never their keys. */
export const listRobots: Handler<typeof listProcedure> = async (ctx, { communityId }) => {
  const rows = await robots.listOpen(ctx.db, communityId);
  return {
    rows: rows.map(({ id, name, addedAt }) => ({ robotId: id, name, addedAt: addedAt.toISOString() })),
  };
};

/** Keeps the key out of the address, sealed: whoever has it may write into the group. */
export const addRobot: Handler<typeof addProcedure> = async (ctx, { communityId, name, webhook }) => {
  if ((await robots.listOpen(ctx.db, communityId)).length >= MOST) throw new Refusal('TOO_MANY_ROBOTS');
  const key = new URL(webhook).searchParams.get('key') ?? '';
  const robot = { communityId, id: ctx.actionId, name, keySealed: ctx.secrets.seal(key) };
  await robots.add(ctx.db, { ...robot, addedBy: ctx.actor.accountId, addedAt: ctx.now });
  return { robotId: robot.id };
};

/** What waits for the group is not sent any more. */
export const endRobot: Handler<typeof endProcedure> = async (ctx, { communityId, robotId }) => {
  if (!(await robots.end(ctx.db, { communityId, id: robotId }, ctx.now))) throw new Refusal('NOT_FOUND');
  return { robotId };
};
