import * as z from 'zod';
import { action, held, heldAtInstallation, query } from './procedure';
import { Id, inCommunity, Moment, page, paged } from './shapes';

const overAll = heldAtInstallation(['admin']);
const name = (most: number) => z.string().trim().min(1, '没有填').max(most, `最多 ${most} 个字`);

/** One community of the installation, as its admin sees it: no household's affairs. */
export const Community = z.object({
  id: z.uuid(),
  name: z.string(),
  teamName: z.string(),
  countyName: z.string(),
  /** Still being set up: nobody can order yet. */
  isPreparing: z.boolean(),
  createdAt: Moment,
});
export type Community = z.infer<typeof Community>;

export const listCommunities = query({
  summary: 'The communities of this installation, newest first',
  mayCall: overAll,
  input: z.object(page),
  output: paged(Community),
  refusals: [],
});

export const createCommunity = action({
  summary: 'Begin a community: it is being prepared until it is opened; whoever makes it becomes staff there',
  mayCall: overAll,
  // The community is only being made.
  reach: 'everywhere',
  input: z.object({ communityName: name(30), countyName: name(30), teamName: name(30) }),
  output: z.object({
    communityId: z.uuid(),
    /** The staff role of whoever made it, to act in. */
    grantId: z.uuid(),
  }),
  refusals: ['COMMUNITY_NAME_TAKEN'],
});

export const renameCommunity = action({
  summary: 'Correct the name of a community',
  mayCall: held('community', ['admin']),
  input: inCommunity.extend({ communityName: name(30) }),
  output: z.object({ communityName: z.string() }),
  refusals: ['COMMUNITY_NAME_TAKEN'],
});

export const becomeStaff = action({
  summary:
    'The admin of the installation becomes staff of a community for seven days, to help prepare it; who is staff there already stays it',
  mayCall: held('community', ['admin']),
  input: inCommunity,
  output: z.object({ grantId: z.uuid() }),
  refusals: [],
});

/** A captain to be, and the one-time code of the invitation. */
export const CaptainCode = z.object({
  entranceId: z.uuid(),
  placeLabel: z.string(),
  forName: z.string(),
  code: z.string(),
  expiresAt: Moment,
});
export type CaptainCode = z.infer<typeof CaptainCode>;

export const inviteCaptains = action({
  summary: 'One invitation for the captain of each of these entrances (at most 100), with their codes',
  mayCall: held('community', ['staff', 'admin']),
  input: inCommunity.extend({
    captains: z
      .array(z.object({ entranceId: Id, forName: name(20) }))
      .min(1, '至少邀请一位')
      .max(100, '一次最多 100 位'),
  }),
  output: z.object({ rows: z.array(CaptainCode).max(100) }),
  refusals: ['CANNOT_GRANT_ROLE'],
  secretAnswer: true,
});
