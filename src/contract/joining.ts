import * as z from 'zod';
import { named } from './named';
import { ConsentVersion, LoginName, Password } from './org';
import { action, anyone, identified, natural, query, signedIn } from './procedure';
import { Id, Moment } from './shapes';

/** A building's code as it is typed or comes out of a scan; gaps and small letters are as good. */
const BuildingCode = z.string().trim().min(6, '请填完整的楼栋码').max(40, '楼栋码不对');
const Name = z.string().trim().min(1, '请填称呼').max(20, '称呼最多 20 个字');
/** What a person types: digits, with gaps or dashes between them. */
const TypedPhone = z
  .string()
  .trim()
  .regex(/^(?:\+?86[- ]?)?1\d{2}[- ]?\d{4}[- ]?\d{4}$/, '请填 11 位手机号');
const RoomNo = z.string().trim().min(1, '请填房号').max(12, '房号最多 12 个字');

/** Resident of a household, its family elsewhere, or a volunteer of the community. */
export const JoinKind = z.enum(['resident', 'familyProxy', 'volunteer']);
export type JoinKind = z.infer<typeof JoinKind>;
export const JoinState = z.enum(['waiting', 'joined', 'declined', 'withdrawn']);
export type JoinState = z.infer<typeof JoinState>;

const entrance = z.object({ id: z.uuid(), entranceNo: z.string() });
/** All that a scanned code tells a stranger. */
export const CodePlace = z.object({
  communityId: z.uuid(),
  communityName: z.string(),
  buildingNo: z.string(),
  entrances: z.array(entrance).max(50),
});
export type CodePlace = z.infer<typeof CodePlace>;

export const lookAtCode = natural({
  summary:
    'The community, the building and its entrances behind a scanned code; nothing about who lives there',
  mayCall: anyone,
  // The code says which community.
  reach: 'everywhere',
  input: z.object({ buildingCode: BuildingCode }),
  output: CodePlace,
  refusals: ['BUILDING_CODE_NOT_VALID', 'TOO_MANY_TRIES'],
});

export const createGuestAccount = action({
  summary: 'On the web: an account without any role for somebody who has a building code, signed in at once',
  mayCall: anyone,
  input: z.object({
    buildingCode: BuildingCode,
    name: Name,
    loginName: LoginName,
    password: Password,
    consentVersion: ConsentVersion,
  }),
  output: z.object({ accountId: z.uuid() }),
  refusals: ['BUILDING_CODE_NOT_VALID', 'LOGIN_NAME_TAKEN', 'TOO_MANY_TRIES', 'CONSENT_OUTDATED'],
});

export const readWechatPhone = query({
  summary:
    "The phone number behind WeChat's phone button, sealed for `apply`; the code is good once, for 5 minutes",
  mayCall: identified,
  input: z.object({ phoneCode: z.string().min(1).max(200) }),
  output: z.object({ phoneToken: z.string(), phone: z.string() }),
  refusals: ['WECHAT_PHONE_UNREADABLE'],
});

/** Either typed, which proves nothing, or a token of `readWechatPhone`, which WeChat vouches for. */
const givenPhone = { phone: TypedPhone.optional(), phoneToken: z.string().max(2000).optional() };

const Applied = z.object({ communityId: z.uuid(), requestId: z.uuid(), state: JoinState });

export const apply = action({
  summary:
    'Ask to join a household, as who lives there or as family; a known phone joins at once, else it waits',
  mayCall: identified,
  // The code says which community.
  reach: 'everywhere',
  input: z.object({
    buildingCode: BuildingCode,
    kind: z.enum(['resident', 'familyProxy']),
    entranceId: Id,
    roomNo: RoomNo,
    name: Name,
    ...givenPhone,
    relation: z.string().trim().max(20, '最多 20 个字').default(''),
    consentVersion: ConsentVersion,
  }),
  output: Applied,
  refusals: [
    'BUILDING_CODE_NOT_VALID',
    'TOO_MANY_TRIES',
    'TOO_MANY_WAITING',
    'PHONE_TOKEN_OVER',
    'CONSENT_OUTDATED',
  ],
});

export const applyAsVolunteer = action({
  summary:
    'Offer help as a volunteer, with a building code, or without one where the person has a role already',
  mayCall: identified,
  // The code says which community.
  reach: 'everywhere',
  input: z.object({
    buildingCode: BuildingCode.optional(),
    communityId: Id.optional(),
    name: Name,
    ...givenPhone,
    skills: z.string().trim().max(60, '最多 60 个字').default(''),
    hours: z.string().trim().min(1, '请写什么时候有空').max(60, '最多 60 个字'),
    consentVersion: ConsentVersion,
  }),
  output: Applied,
  refusals: [
    'BUILDING_CODE_NOT_VALID',
    'TOO_MANY_TRIES',
    'TOO_MANY_WAITING',
    'PHONE_TOKEN_OVER',
    'CONSENT_OUTDATED',
  ],
});

/** A request to join, as much as both sides see of it. */
export const JoinRequest = z.object({
  id: z.uuid(),
  communityId: z.uuid(),
  kind: JoinKind,
  state: JoinState,
  /** '10号楼 1单元 502' as the person has typed it; the community for a volunteer. */
  placeLabel: z.string(),
  reason: z.string().nullable(),
  askedAt: Moment,
  answeredAt: Moment.nullable(),
});

export const MyJoinRequest = JoinRequest.extend({ communityName: z.string() });
export type MyJoinRequest = z.infer<typeof MyJoinRequest>;

export const listMyRequests = query({
  summary: 'What I have asked to join and how it stands, newest first (at most 20)',
  mayCall: signedIn,
  // Who waits holds no role there yet.
  reach: 'everywhere',
  input: z.object({}),
  output: z.object({ rows: z.array(MyJoinRequest).max(20) }),
  refusals: [],
});

export const withdrawRequest = action({
  summary: 'Take back a request of mine that waits',
  mayCall: signedIn,
  // Who waits holds no role there yet.
  reach: 'everywhere',
  input: z.object({ requestId: named('加入申请', Id) }),
  output: z.object({ requestId: z.uuid() }),
  refusals: ['JOIN_REQUEST_SETTLED'],
});
