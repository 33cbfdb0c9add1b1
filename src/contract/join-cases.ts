import * as z from 'zod';
import { named } from './named';
import { JoinKind, JoinRequest } from './joining';
import { action, held, query } from './procedure';
import { atEntrance, Id, inCommunity, page, paged } from './shapes';

const AskedToJoin = named('加入申请', Id);
const Reason = z.string().trim().min(1, '请写一句原因').max(60, '最多 60 个字');

/** One of the households behind the door that was typed, as a list shows it. */
export const HouseholdAtRoom = z.object({
  householdId: z.uuid(),
  roomNo: z.string(),
  /** '王**'; null when nobody knows. */
  householderName: z.string().nullable(),
  residentCount: z.int().nullable(),
  isVacant: z.boolean(),
});
export type HouseholdAtRoom = z.infer<typeof HouseholdAtRoom>;

/** A request as whoever decides sees it. */
export const JoinCase = JoinRequest.extend({
  entranceId: z.uuid().nullable(),
  roomNo: z.string(),
  name: z.string(),
  /** '199****0001'; in full by showPhone. */
  phone: z.string(),
  /** WeChat has vouched for the number; a typed one may be anybody's. */
  isPhoneVerified: z.boolean(),
  relation: z.string(),
  skills: z.string(),
  hours: z.string(),
  /** Joined by its phone, and nobody has said yet that it is right. */
  needsLook: z.boolean(),
  /** Who is registered behind a door of that number: none, one, or several of which one has to be chosen. */
  atRoom: z.array(HouseholdAtRoom).max(20),
  grantId: z.uuid().nullable(),
  householdId: z.uuid().nullable(),
});
export type JoinCase = z.infer<typeof JoinCase>;

export const listEntranceRequests = query({
  summary:
    'Who asks to join a household of the entrance, or joined by a typed phone and was not looked at; oldest first',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance.extend(page),
  output: paged(JoinCase),
  refusals: [],
});

export const listRequests = query({
  summary: 'The same for the whole community, volunteers too; oldest first',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ ...page, kind: JoinKind.optional() }),
  output: paged(JoinCase),
  refusals: [],
});

export const countRequests = query({
  summary: 'How many wait, by kind, and how many typed matches nobody has looked at',
  mayCall: held('community', ['staff']),
  input: inCommunity,
  output: z.object({ households: z.int(), volunteers: z.int(), toLookAt: z.int() }),
  refusals: [],
});

export const showPhone = action({
  summary:
    'The phone of somebody who asks to join a household of the entrance, in full; kept in the audit log',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance.extend({ requestId: AskedToJoin }),
  output: z.object({ phone: z.string() }),
  refusals: [],
  secretAnswer: true,
});

export const showVolunteerPhone = action({
  summary: 'The phone of somebody who offers help, in full; kept in the audit log',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ requestId: AskedToJoin }),
  output: z.object({ phone: z.string() }),
  refusals: [],
  secretAnswer: true,
});

export const approveRequest = action({
  summary: 'Let somebody in who asked to join a household of the entrance; the household is told',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance.extend({ requestId: AskedToJoin, householdId: Id.optional() }),
  output: z.object({ requestId: z.uuid(), grantId: z.uuid() }),
  refusals: ['JOIN_REQUEST_SETTLED', 'NO_SUCH_ROOM', 'SEVERAL_HOUSEHOLDS'],
});

export const declineRequest = action({
  summary: 'Decline somebody who asked to join a household of the entrance, with a reason that they read',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance.extend({ requestId: AskedToJoin, reason: Reason }),
  output: z.object({ requestId: z.uuid() }),
  refusals: ['JOIN_REQUEST_SETTLED'],
});

export const acceptVolunteer = action({
  summary: 'Take up somebody who offered to help: a volunteer of the community from now on',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ requestId: AskedToJoin }),
  output: z.object({ requestId: z.uuid(), grantId: z.uuid() }),
  refusals: ['JOIN_REQUEST_SETTLED'],
});

export const declineVolunteer = action({
  summary: 'Decline somebody who offered to help, with a reason that they read',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ requestId: AskedToJoin, reason: Reason }),
  output: z.object({ requestId: z.uuid() }),
  refusals: ['JOIN_REQUEST_SETTLED'],
});
