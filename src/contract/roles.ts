import * as z from 'zod';
import { named } from './named';
import { ConsentVersion, InvitableRole, PlaceLevel } from './org';
import { action, held, query, Role, signedIn } from './procedure';
import { GivenMoment, Id, inCommunity, Moment, page, paged } from './shapes';

/** A role that somebody holds, held, or is going to hold, with who gave it. */
export const GivenRole = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  /** Of residents and family masked: a list is no register. */
  name: z.string(),
  role: Role,
  level: PlaceLevel,
  placeLabel: z.string(),
  entranceId: z.uuid().nullable(),
  startsAt: Moment,
  endsAt: Moment.nullable(),
  state: z.enum(['coming', 'held', 'ended']),
  /** Null when it came with the installation. */
  givenBy: z.string().nullable(),
  endedBy: z.string().nullable(),
});
export type GivenRole = z.infer<typeof GivenRole>;

const managers = held('community', ['staff', 'admin']);

export const listGrants = query({
  summary:
    'Who holds which role in the community, building by building, the newest first of each; of one role or person, of those called so or of a building (text), and with those that ended, when asked',
  mayCall: managers,
  input: inCommunity.extend({
    ...page,
    role: Role.optional(),
    accountId: z.uuid().optional(),
    /** What somebody is called, its initials, or the number of a building. */
    text: named('搜索', z.string().trim().max(20, '最多 20 个字')).optional(),
    show: z.enum(['now', 'all']).default('now'),
  }),
  output: paged(GivenRole.extend({ mayEnd: z.boolean() })),
  refusals: [],
});

export const findMembers = query({
  summary:
    'People who hold a role in the community, by what they are called or its initials: the first 30 by name',
  mayCall: managers,
  input: inCommunity.extend({
    text: named('称呼', z.string().trim().min(1, '请输入称呼').max(20, '最多 20 个字')),
  }),
  output: z.object({
    rows: z.array(z.object({ accountId: z.uuid(), name: z.string(), roles: z.array(Role) })).max(30),
  }),
  refusals: [],
});

export const grantRole = action({
  summary: 'Give somebody of the community one more role, from now or a later moment, with or without an end',
  mayCall: managers,
  input: inCommunity.extend({
    accountId: Id,
    role: InvitableRole,
    entranceId: Id.optional(),
    householdId: Id.optional(),
    startsAt: GivenMoment.optional(),
    endsAt: GivenMoment.optional(),
  }),
  output: z.object({ grantId: z.uuid() }),
  refusals: ['CANNOT_GRANT_ROLE', 'ROLE_HELD_ALREADY', 'ROLE_END_TOO_EARLY'],
});

export const endGrant = action({
  summary: 'End a role at once; whoever uses it at that moment is stopped at the next call',
  mayCall: managers,
  input: inCommunity.extend({ grantId: Id }),
  output: z.object({ grantId: z.uuid(), endsAt: Moment }),
  refusals: ['CANNOT_END_ROLE', 'ROLE_OVER'],
});

export const setGrantEnd = action({
  summary: 'Set the moment at which a role ends by itself, or let it go on without an end (null)',
  mayCall: managers,
  input: inCommunity.extend({ grantId: Id, endsAt: GivenMoment.nullable() }),
  output: z.object({ grantId: z.uuid(), endsAt: Moment.nullable() }),
  refusals: ['CANNOT_END_ROLE', 'ROLE_OVER', 'ROLE_END_TOO_EARLY', 'ROLE_HELD_ALREADY'],
});

export const handOver = action({
  summary:
    'Hand some entrances over from one captain to another, at once or from a moment; both changes are one deed',
  mayCall: managers,
  input: inCommunity.extend({
    fromAccountId: Id,
    toAccountId: Id,
    entranceIds: z.array(Id).min(1, '请选择单元').max(300),
    startsAt: GivenMoment.optional(),
  }),
  output: z.object({ entrances: z.int(), startsAt: Moment }),
  refusals: ['NOT_CAPTAIN_THERE', 'CANNOT_GRANT_ROLE'],
});

export const listMyGrants = query({
  summary: 'What I may do and who gave it: roles held, coming, and ended in the last 30 days (at most 200)',
  mayCall: signedIn,
  // What has ended was in communities where one may hold nothing any more.
  reach: 'everywhere',
  input: z.object({}),
  output: z.object({
    rows: z
      .array(GivenRole.extend({ communityId: z.uuid().nullable(), communityName: z.string().nullable() }))
      .max(200),
  }),
  refusals: [],
});

export const giveBackGrant = action({
  summary: 'Give one of my own roles back',
  mayCall: signedIn,
  input: z.object({ grantId: Id }),
  output: z.object({ grantId: z.uuid() }),
  refusals: ['ROLE_OVER', 'LAST_ADMIN'],
});

export const agreeToPrivacy = action({
  summary: 'Agree to the text about personal data in the version that was read',
  mayCall: signedIn,
  input: z.object({ consentVersion: ConsentVersion }),
  output: z.object({ consentVersion: z.string() }),
  refusals: ['CONSENT_OUTDATED'],
});
