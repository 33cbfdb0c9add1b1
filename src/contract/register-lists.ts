import * as z from 'zod';
import { named } from './named';
import { held, query, signedIn } from './procedure';
import { CareFlag, Tenure } from './register';
import { atEntrance, inCommunity, page, paged } from './shapes';

/** What the register lacks: a phone, the number of people, the floor; or nobody lives there and it is not vacant. */
export const RegisterGap = z.enum(['phone', 'residentCount', 'floor', 'nobodyButNotVacant']);
export type RegisterGap = z.infer<typeof RegisterGap>;

/** One household on a list: the name and the first phone masked. */
export const RegisterRow = z.object({
  householdId: z.uuid(),
  entranceId: z.uuid(),
  placeLabel: z.string(),
  roomNo: z.string(),
  floor: z.int().nullable(),
  isVacant: z.boolean(),
  residentCount: z.int().nullable(),
  tenure: Tenure.nullable(),
  householderName: z.string().nullable(),
  phone: z.string().nullable(),
  careFlags: z.array(CareFlag),
  gaps: z.array(RegisterGap),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

export const listRegister = query({
  summary: 'The households of one entrance in climbing order, or those of them that lack something',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance.extend({ gap: RegisterGap.optional(), ...page }),
  output: paged(RegisterRow),
  refusals: [],
});

export const searchRegister = query({
  summary:
    "Households by room ('502', '1-502', '10-1-502'), name, pinyin initials, or a phone's last four digits or whole; staff search the community, captains their entrances, others nothing",
  mayCall: signedIn,
  input: inCommunity.extend({
    text: named('搜索', z.string().trim().min(1, '请输入房号、姓名或电话').max(30, '最多 30 个字')),
    ...page,
  }),
  output: paged(RegisterRow),
  refusals: [],
});

/** How complete the register is for one entrance; a household can lack several things. */
export const EntranceQuality = z.object({
  entranceId: z.uuid(),
  placeLabel: z.string(),
  households: z.int(),
  residents: z.int(),
  vacant: z.int(),
  phone: z.int(),
  residentCount: z.int(),
  floor: z.int(),
  nobodyButNotVacant: z.int(),
});
export type EntranceQuality = z.infer<typeof EntranceQuality>;

export const getRegisterQuality = query({
  summary:
    'Households, people and what is missing of each entrance, in natural order (at most 900): staff see the community, captains their entrances, others nothing',
  mayCall: signedIn,
  input: inCommunity,
  output: z.object({ rows: z.array(EntranceQuality).max(900) }),
  refusals: [],
});
