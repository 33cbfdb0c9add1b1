import * as z from 'zod';
import { action, held, query } from './procedure';
import { atHousehold, Id, Moment } from './shapes';

const household = held('household', ['resident', 'familyProxy', 'captain', 'staff']);

export const Member = z.object({
  grantId: z.uuid(),
  /** '朱**' unless it is oneself. */
  name: z.string(),
  isMe: z.boolean(),
  role: z.enum(['resident', 'familyProxy']),
  relation: z.string(),
  since: Moment,
  /** How they came: by staff, by WeChat's phone, by a typed phone, by a captain's or staff's word. */
  how: z.enum(['given', 'verifiedPhone', 'typedPhone', 'approved']),
  needsLook: z.boolean(),
  mayEnd: z.boolean(),
});
export type Member = z.infer<typeof Member>;

export const listMembers = query({
  summary: 'Who is in the household here, and which family looks after it from elsewhere (at most 100)',
  mayCall: household,
  input: atHousehold,
  output: z.object({ rows: z.array(Member).max(100) }),
  refusals: [],
});

export const endMember = action({
  summary: 'End a membership: one’s own, of who came later, or of family; captain and staff any',
  mayCall: household,
  input: atHousehold.extend({ grantId: Id }),
  output: z.object({ grantId: z.uuid() }),
  refusals: ['MEMBER_NOT_YOURS'],
});

export const confirmMember = action({
  summary: 'Say that somebody who joined by a typed phone does belong here',
  mayCall: household,
  input: atHousehold.extend({ grantId: Id }),
  output: z.object({ grantId: z.uuid() }),
  refusals: ['MEMBER_NOT_YOURS'],
});
