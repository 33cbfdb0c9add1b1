import * as z from 'zod';
import { named } from './named';
import { action, held, query } from './procedure';
import { inCommunity, Moment } from './shapes';

const byStaff = held('community', ['staff', 'admin']);

/** The address that WeCom shows for the robot of a group. */
const Webhook = named(
  '机器人地址',
  z
    .string()
    .trim()
    .regex(
      /^https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[0-9A-Za-z-]{8,64}$/,
      '请从企业微信的群机器人里复制 Webhook 地址',
    ),
);

/** The robot of a group of staff in WeCom. Its address is never shown again. */
export const Robot = z.object({ robotId: z.uuid(), name: z.string(), addedAt: Moment });
export type Robot = z.infer<typeof Robot>;

export const listRobots = query({
  summary: 'The robots that tell the groups of staff what happens',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({ rows: z.array(Robot).max(20) }),
  refusals: [],
});

export const addRobot = action({
  summary: 'Let the robot of a group of staff say what happens; at most twenty of a community',
  mayCall: byStaff,
  input: inCommunity.extend({ name: z.string().trim().min(1).max(20), webhook: Webhook }),
  output: z.object({ robotId: z.uuid() }),
  refusals: ['TOO_MANY_ROBOTS'],
});

export const endRobot = action({
  summary: 'Tell a group nothing any more',
  mayCall: byStaff,
  input: inCommunity.extend({ robotId: named('群机器人', z.uuid()) }),
  output: z.object({ robotId: z.uuid() }),
  refusals: [],
});
