import * as z from 'zod';
import { named } from './named';
import { action, held, query } from './procedure';
import { atEntrance, atHousehold, Id, Moment } from './shapes';

/** Four digits that a household says at its door or at the station; good for one day of Beijing's. */
export const HouseholdCode = named('4 位码', z.string().regex(/^[0-9]{4}$/, '请填 4 位数字'));

/** The refusals of whoever types a code. */
export const codeRefusals = ['CODE_NEEDED', 'CODE_WRONG', 'CODE_LOCKED'] as const;

export const getOwnCodes = query({
  summary:
    'The codes that the household says today: at the station for what lies there, at the door for medicine and money; null when none is asked',
  mayCall: held('household', ['resident', 'familyProxy']),
  input: atHousehold,
  output: z.object({
    /** Of Beijing: '2026-11-22'. */
    day: z.iso.date(),
    fetch: z.string().nullable(),
    door: z.string().nullable(),
  }),
  refusals: [],
});

/** What is handed over by a code only: a door of a run, or a request in somebody's hands. */
export const CodeDoor = z.object({
  kind: z.enum(['door', 'request']),
  id: z.uuid(),
  householdId: z.uuid(),
  floor: z.int(),
  roomNo: z.string(),
  helperName: z.string().nullable(),
  /** How often a wrong code was typed today. */
  wrongTries: z.int(),
  waivedAt: Moment.nullable(),
});
export type CodeDoor = z.infer<typeof CodeDoor>;

export const listCodeDoors = query({
  summary: 'What is on its way to an entrance and handed over by a code only, top floor first (at most 400)',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance,
  output: z.object({ rows: z.array(CodeDoor).max(400) }),
  refusals: [],
});

export const waiveCode = action({
  summary: 'Let one door or request be handed over without its code, with a reason that stays',
  mayCall: held('household', ['captain', 'staff']),
  input: atHousehold.extend({
    kind: named('送货还是代办', z.enum(['door', 'request'])),
    id: named('送货还是代办', Id),
    reason: z.string().trim().min(2, '请写明原因').max(100, '最多 100 个字'),
  }),
  output: z.object({ waivedAt: Moment }),
  refusals: ['NO_CODE_NEEDED'],
});
