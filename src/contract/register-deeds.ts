import * as z from 'zod';
import { named } from './named';
import { Day } from './overview';
import { action, held, heldOrAtDoor } from './procedure';
import { CareFlag, ContactRelation, ResidentRelation, Tenure } from './register';
import { atHousehold, Id, inCommunity, Moment } from './shapes';

/** How somebody who keeps the register has heard it. */
export const HeardHow = z.enum(['door', 'phone', 'paper']);
export type HeardHow = z.infer<typeof HeardHow>;

const Name = z.string().trim().min(1, '请填姓名').max(30, '最多 30 个字');
const Phone = z
  .string()
  .trim()
  .regex(/^(1[3-9]\d{9}|0\d{9,11}|[2-9]\d{6,7})$/, '请填 11 位手机号，或带区号的座机号');
const ResidentCount = z.int().min(0, '人数不能小于 0').max(99, '人数最多 99');
const GivenCare = z
  .array(z.object({ flag: CareFlag, dueOn: Day.nullable().default(null) }))
  .max(9)
  .refine((all) => new Set(all.map(({ flag }) => flag)).size === all.length, '同一项只能选一次')
  .refine(
    (all) => all.every(({ flag, dueOn }) => dueOn === null || flag === 'pregnant'),
    '只有孕妇才填预产期',
  );

const byKeepers = held('household', ['captain', 'staff']);
const byStaff = held('household', ['staff']);
const heard = { source: named('怎么知道的', HeardHow) };
const corrected = z.object({ householdId: z.uuid() });

export const correctHousehold = action({
  summary:
    'Writes down what was said at the door, on the phone or on paper; a field that is not named stays, null is not known. careFlags are all that stand',
  mayCall: byKeepers,
  input: atHousehold.extend({
    ...heard,
    changes: z
      .object({
        residentCount: ResidentCount.nullable(),
        isVacant: z.boolean(),
        householderName: Name.nullable(),
        tenure: Tenure.nullable(),
        floor: z.int().min(-9, '楼层不对').max(99, '楼层不对').nullable(),
        remark: z.string().trim().max(200, '最多 200 个字').nullable(),
        careFlags: GivenCare,
      })
      .partial()
      .refine((changes) => Object.keys(changes).length > 0, '请至少改一项'),
  }),
  output: corrected,
  refusals: ['DUE_DAY_UNLIKELY'],
});

export const correctOwnHousehold = action({
  summary:
    'A resident says who lives in the own household; a field that is not named stays, `phone` is added',
  mayCall: held('household', ['resident']),
  input: atHousehold.extend({
    changes: z
      .object({
        residentCount: ResidentCount.min(1, '家里至少 1 人'),
        householderName: Name,
        phone: Phone,
        careFlags: GivenCare,
      })
      .partial()
      .refine((changes) => Object.keys(changes).length > 0, '请至少改一项'),
  }),
  output: corrected,
  refusals: ['TOO_MANY_OF_HOUSEHOLD'],
});

export const saveResident = action({
  summary:
    'Adds somebody who lives in the household, or (with residentId) corrects them; not the householder',
  mayCall: byKeepers,
  input: atHousehold.extend({
    ...heard,
    residentId: Id.optional(),
    name: named('姓名', Name),
    relation: ResidentRelation.exclude(['householder']),
  }),
  output: z.object({ residentId: z.uuid() }),
  refusals: ['TOO_MANY_OF_HOUSEHOLD'],
});

export const removeResident = action({
  summary: 'Takes somebody who does not live there any more off the household; also the householder',
  mayCall: byKeepers,
  input: atHousehold.extend({ ...heard, residentId: Id }),
  output: corrected,
  refusals: [],
});

export const saveContact = action({
  summary:
    "Adds a number of the household's own, of its next of kin or of others, or (with contactId) corrects it",
  mayCall: byKeepers,
  input: atHousehold.extend({
    ...heard,
    contactId: Id.optional(),
    relation: ContactRelation,
    name: named('称呼', Name).nullable().default(null),
    phone: Phone,
  }),
  output: corrected,
  refusals: ['TOO_MANY_OF_HOUSEHOLD'],
});

export const removeContact = action({
  summary: 'Takes a number off the household',
  mayCall: byKeepers,
  input: atHousehold.extend({ ...heard, contactId: Id }),
  output: corrected,
  refusals: [],
});

/** Why somebody needs a number in full; kept with the deed. */
export const PhoneReason = z.enum(['delivery', 'care', 'verify', 'emergency', 'other']);
export type PhoneReason = z.infer<typeof PhoneReason>;

export const showPhone = action({
  summary: 'One number in full, to call it; who asked and why is kept',
  mayCall: byKeepers,
  input: atHousehold.extend({ contactId: Id, reason: PhoneReason }),
  output: z.object({ phone: z.string() }),
  refusals: [],
  secretAnswer: true,
});

export const callHousehold = action({
  summary:
    'The first number of a household, to call it from its door or for its request; kept with who asked, refused when run or request is over',
  mayCall: heldOrAtDoor(['captain', 'staff']),
  input: atHousehold,
  output: z.object({ phone: z.string() }),
  refusals: ['NO_PHONE'],
  secretAnswer: true,
});

/** Who comes to live behind a door, as far as they have said. */
const Newcomers = z.object({
  householderName: Name.nullable().default(null),
  residentCount: ResidentCount.nullable().default(null),
  phones: z.array(Phone).max(5, '最多 5 个号码').default([]),
  tenure: Tenure.nullable().default(null),
  careFlags: GivenCare.default([]),
});

export const moveOut = action({
  summary:
    'Ends a household that has left: its people, contacts and roles end with it. A vacant one begins in its place, unless others live behind the same door',
  mayCall: byStaff,
  input: atHousehold.extend(heard),
  /** The vacant household that begins; null where others stay. */
  output: z.object({ vacantId: z.uuid().nullable() }),
  refusals: ['HOUSEHOLD_HAS_OPEN', 'VACANT_ALREADY'],
});

export const moveIn = action({
  summary: 'A new household begins in a vacant dwelling and sees nothing of those before it',
  mayCall: byStaff,
  input: atHousehold.extend({ ...heard, newcomers: Newcomers }),
  output: corrected,
  refusals: ['NOT_VACANT', 'HOUSEHOLD_HAS_OPEN'],
});

export const splitHousehold = action({
  summary: 'A second household begins behind the same door; what is known of the first stays with it',
  mayCall: byStaff,
  input: atHousehold.extend({ ...heard, newcomers: Newcomers }),
  output: corrected,
  refusals: ['VACANT_ALREADY', 'TOO_MANY_OF_HOUSEHOLD'],
});

export const mergeHouseholds = action({
  summary:
    'Another household of the same dwelling ends; its people, contacts and care go over to this one, its orders and roles do not',
  mayCall: byStaff,
  input: atHousehold.extend({ ...heard, endingId: Id }),
  output: corrected,
  refusals: ['HOUSEHOLD_HAS_OPEN', 'NOT_SAME_DWELLING'],
});

export const exportRegister = action({
  summary:
    'A link, good for ten minutes, to the register of the community or of one entrance as an Excel workbook: masked, or in full for a reason that is kept with the deed and stands in the file (over HTTP only)',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({
    ofEntranceId: Id.nullable().default(null),
    reason: z
      .string()
      .trim()
      .min(4, '请写清楚用途，至少 4 个字')
      .max(100, '最多 100 个字')
      .nullable()
      .default(null),
  }),
  output: z.object({ path: z.string(), expiresAt: Moment }),
  refusals: [],
  secretAnswer: true,
});
