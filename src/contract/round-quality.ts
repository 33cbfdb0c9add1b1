import * as z from 'zod';
import { KnockOutcome } from './campaigns';
import { named } from './named';
import { action, held, query } from './procedure';
import { atEntrance, atHousehold, GivenMoment, Id, inCommunity, Moment } from './shapes';

const byStaff = held('community', ['staff']);
const inRound = inCommunity.extend({ campaignId: Id });

export const voidKnocks = action({
  summary:
    'Void what one person recorded in a round, from a moment on or at one entrance: cells open again, what was recorded stays to be read; the register says again what it said before, where nobody has changed it since',
  mayCall: byStaff,
  input: inRound.extend({
    accountId: Id,
    since: named('从什么时候起', GivenMoment.nullable()),
    entranceId: Id.nullable(),
  }),
  /** 次 that were voided, 户 that are open again, 户 of which the register says again what it said before. */
  output: z.object({ voided: z.int(), reopened: z.int(), takenBack: z.int() }),
  refusals: ['CAMPAIGN_CLOSED', 'NOTHING_TO_VOID'],
});

/** Why somebody's work is to be looked at again: too fast to have knocked, or the same at every door. */
export const QualityFlag = z.enum(['fast', 'allTheSame']);
export type QualityFlag = z.infer<typeof QualityFlag>;

/** What one person recorded in a round, and how it looks. */
export const PersonQuality = z.object({
  accountId: z.uuid(),
  name: z.string(),
  /** 户. */
  doors: z.int(),
  /** 户, the most within one minute; paper and 'no answer' in bulk left out. */
  fastest: z.int(),
  mostOutcome: KnockOutcome,
  /** Its share of their doors, whole percent. */
  mostShare: z.int(),
  /** 户 that were reached without a phone number in the register, or without a head count. */
  missingPhone: z.int(),
  missingPeople: z.int(),
  flags: z.array(QualityFlag).max(2),
});
export type PersonQuality = z.infer<typeof PersonQuality>;

export const lookAgain = query({
  summary:
    'How the work of each person in a round looks, those to be looked at again in front: more than 6 doors a minute, or one outcome at all of 10 doors and more',
  mayCall: byStaff,
  input: inRound,
  output: z.object({ rows: z.array(PersonQuality).max(300) }),
  refusals: [],
});

export const LotVerdict = z.enum(['waiting', 'accepted', 'rejected']);

/** A sample of one person's doors, in 户. */
export const LotSample = z.object({
  sampleId: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  /** Of how many of their doors. */
  lot: z.int(),
  doors: z.int(),
  right: z.int(),
  wrong: z.int(),
  /** So many must be right. */
  needsRight: z.int(),
  verdict: LotVerdict,
  /** In 10,000: the chance that bad work (4 doors of 5 right) passes this sample, and that good work (99 %) does. */
  badPasses: z.int(),
  goodPasses: z.int(),
  seed: z.string(),
  drawnAt: Moment,
});
export type LotSample = z.infer<typeof LotSample>;

export const drawSample = action({
  summary:
    'Draw by a seed, for each person who closed doors in a round, 25 of them (or all) that somebody else is to ask once more; whoever draws is left out, and so is who was drawn before',
  mayCall: byStaff,
  input: inRound.extend({
    seed: named('抽签的词', z.string().trim().min(1, '请写一个词').max(40, '最多 40 个字')),
  }),
  output: z.object({ people: z.int(), doors: z.int() }),
  refusals: ['NOTHING_TO_DRAW'],
});

export const listSamples = query({
  summary: 'The samples of a round with their verdicts (at most 300)',
  mayCall: byStaff,
  input: inRound,
  output: z.object({ rows: z.array(LotSample).max(300) }),
  refusals: [],
});

/** A door that is to be asked once more; what was recorded there is not said. */
export const SampleDoor = z.object({
  householdId: z.uuid(),
  entranceId: z.uuid(),
  placeLabel: z.string(),
  /** Null while nobody has asked. */
  agrees: z.boolean().nullable(),
});
export type SampleDoor = z.infer<typeof SampleDoor>;

export const listSampleDoors = query({
  summary: 'The doors of a sample in climbing order, without what was recorded there (at most 25)',
  mayCall: byStaff,
  input: inCommunity.extend({ sampleId: Id }),
  output: z.object({ rows: z.array(SampleDoor).max(25) }),
  refusals: [],
});

/** A door of somebody else's sample, with the round it belongs to. */
export const OwnSampleDoor = SampleDoor.omit({ agrees: true }).extend({
  sampleId: z.uuid(),
  title: z.string(),
});
export type OwnSampleDoor = z.infer<typeof OwnSampleDoor>;

export const listOwnSampleDoors = query({
  summary:
    "Doors at the captain's own entrances of the building that somebody else has recorded and nobody has asked once more yet, in rounds that are not closed; without what was recorded (at most 300)",
  mayCall: held('entrance', ['captain']),
  input: atEntrance,
  output: z.object({ rows: z.array(OwnSampleDoor).max(300) }),
  refusals: [],
});

export const recordSampleDoor = action({
  summary: 'Say whether a door of a sample is as it was recorded, by somebody else than who recorded it',
  mayCall: held('household', ['captain', 'staff']),
  input: atHousehold.extend({ sampleId: Id, agrees: named('对得上', z.boolean()) }),
  output: z.object({ verdict: LotVerdict }),
  refusals: ['OWN_SAMPLE_DOOR', 'SAMPLE_DOOR_CHECKED'],
});
