import * as z from 'zod';
import { action, anyone, held, identified, natural, query, Role, signedIn } from './procedure';
import { inCommunity, Moment, page, paged } from './shapes';

export const PlaceLevel = z.enum([
  'installation',
  'county',
  'team',
  'community',
  'building',
  'entrance',
  'household',
]);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

/** One role that the person holds at one place, with the words to show for it. */
export const Grant = z.object({
  id: z.uuid(),
  role: Role,
  level: PlaceLevel,
  countyId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
  communityId: z.uuid().nullable(),
  buildingId: z.uuid().nullable(),
  entranceId: z.uuid().nullable(),
  householdId: z.uuid().nullable(),
  communityName: z.string().nullable(),
  placeLabel: z.string(),
  endsAt: Moment.nullable(),
});
export type Grant = z.infer<typeof Grant>;

export const Me = z.object({
  accountId: z.uuid(),
  name: z.string(),
  grants: z.array(Grant),
  /** How the person signs in on the web; null when only WeChat vouches for them. */
  loginName: z.string().nullable(),
  /** The text about personal data is new, or was never agreed to. */
  needsConsent: z.boolean(),
});
export type Me = z.infer<typeof Me>;

export const LoginName = z
  .string()
  .trim()
  .min(3, '登录名至少 3 个字符')
  .max(32, '登录名最多 32 个字符')
  .regex(/^[a-zA-Z0-9._-]+$/, '登录名只能用字母、数字和 . _ -');
export const Password = z.string().min(10, '密码至少 10 个字符').max(200, '密码最多 200 个字符');
/** Which version of the text about personal data somebody agrees to. */
export const ConsentVersion = z.string().max(20);
const InvitationCode = z.string().trim().min(6, '请填完整的邀请码').max(40);

export const getMe = query({
  summary: 'Who I am and which roles I hold where',
  mayCall: signedIn,
  input: z.object({}),
  output: Me,
  refusals: [],
});

export const signIn = natural({
  summary: 'Sign in on the web with a login name and password; the session travels in an httpOnly cookie',
  mayCall: anyone,
  input: z.object({ loginName: LoginName, password: z.string().max(200) }),
  output: z.object({ accountId: z.uuid() }),
  refusals: ['WRONG_PASSWORD'],
});

export const signOut = natural({
  summary: 'End this session',
  mayCall: signedIn,
  input: z.object({}),
  output: z.object({}),
  refusals: [],
});

/** Roles that an invitation may carry; supervisor, commander and admin are granted at the installation. */
export const InvitableRole = z.enum(['resident', 'familyProxy', 'captain', 'volunteer', 'staff']);
export type InvitableRole = z.infer<typeof InvitableRole>;

const Invitation = z.object({
  id: z.uuid(),
  role: InvitableRole,
  placeLabel: z.string(),
  forName: z.string(),
  expiresAt: Moment,
  usedAt: Moment.nullable(),
});
export type Invitation = z.infer<typeof Invitation>;

export const createInvitation = action({
  summary: 'Make a one-time code that gives one person one role at one place; it expires after 7 days',
  mayCall: held('community', ['staff', 'admin']),
  input: inCommunity.extend({
    role: InvitableRole,
    forName: z.string().trim().min(1, '请填称呼').max(20, '称呼最多 20 个字'),
    entranceId: z.uuid().optional(),
    householdId: z.uuid().optional(),
  }),
  output: Invitation.extend({ code: z.string() }),
  refusals: ['CANNOT_GRANT_ROLE'],
  secretAnswer: true,
});

export const listInvitations = query({
  summary: 'Invitations of the community, newest first, without their codes',
  mayCall: held('community', ['staff', 'admin']),
  input: inCommunity.extend(page),
  output: paged(Invitation),
  refusals: [],
});

export const cancelInvitation = action({
  summary: 'Make an invitation that was not used yet worthless',
  mayCall: held('community', ['staff', 'admin']),
  input: inCommunity.extend({ invitationId: z.uuid() }),
  output: z.object({ invitationId: z.uuid() }),
  refusals: [],
});

export const joinWithCode = action({
  summary: 'Bind the WeChat identity, or the signed-in account, to the role of a one-time code',
  mayCall: identified,
  // The invitation says which community.
  reach: 'everywhere',
  input: z.object({ code: InvitationCode, consentVersion: ConsentVersion }),
  output: Me,
  refusals: ['INVITATION_NOT_VALID', 'TOO_MANY_TRIES', 'CONSENT_OUTDATED'],
});

export const createAccount = action({
  summary: 'Use an invitation on the web: an account with a password, signed in at once',
  mayCall: anyone,
  // The invitation says which community.
  reach: 'everywhere',
  input: z.object({
    code: InvitationCode,
    loginName: LoginName,
    password: Password,
    consentVersion: ConsentVersion,
  }),
  output: z.object({ accountId: z.uuid() }),
  refusals: ['INVITATION_NOT_VALID', 'LOGIN_NAME_TAKEN', 'TOO_MANY_TRIES', 'CONSENT_OUTDATED'],
});
