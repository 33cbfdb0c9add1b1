import * as z from 'zod';
import { BatchSource } from './inbound-batches';
import { action, held, query } from './procedure';
import { atHousehold, GivenMoment, Id, inCommunity, Moment } from './shapes';

const byStaff = held('community', ['staff']);
const inHandOut = inCommunity.extend({ campaignId: Id });
const atHome = held('household', ['resident', 'familyProxy']);

/** A batch of free goods beside a hand-out. */
export const HandOutBatch = z.object({
  batchId: z.uuid(),
  day: z.iso.date(),
  number: z.int(),
  source: BatchSource,
  name: z.string(),
  /** '蔬菜包 1 袋，牛奶 2 盒': what one household gets of it. */
  share: z.string(),
  /** 户份: for how many households its good pieces are enough; null until they are counted. */
  shares: z.int().nullable(),
});
export type HandOutBatch = z.infer<typeof HandOutBatch>;

export const getHandOutGoods = query({
  summary:
    'What there is for a hand-out, how many shares of it are given and left, and the batches that could be added',
  mayCall: byStaff,
  input: inHandOut,
  output: z.object({
    linked: z.array(HandOutBatch).max(50),
    linkable: z.array(HandOutBatch).max(50),
    /** 份: null while no batch is linked, or one of them is not counted. */
    there: z.int().nullable(),
    given: z.int(),
    /** Of runs under way. */
    onRuns: z.int(),
    /** 户 that gave theirs away; they are no part of given. */
    gaveAway: z.int(),
    left: z.int().nullable(),
    /** How many were given that are not there; 0 or null as a rule. */
    beyond: z.int().nullable(),
  }),
  refusals: ['NOT_A_HAND_OUT'],
});

export const linkBatch = action({
  summary:
    'Give out a batch of free goods by a hand-out; a batch goes to one hand-out, a hand-out may have several',
  mayCall: byStaff,
  input: inHandOut.extend({ batchId: Id }),
  output: z.object({ batchId: z.uuid() }),
  refusals: ['NOT_A_HAND_OUT', 'CAMPAIGN_CLOSED', 'NOT_FREE_GOODS', 'BATCH_VOID', 'BATCH_TAKEN'],
});

export const unlinkBatch = action({
  summary: 'Take a batch from a hand-out again',
  mayCall: byStaff,
  input: inHandOut.extend({ batchId: Id }),
  output: z.object({ batchId: z.uuid() }),
  refusals: ['NOT_A_HAND_OUT', 'CAMPAIGN_CLOSED'],
});

export const printShareLabels = action({
  summary:
    'A link to labels for the parcels of a hand-out: of the households that have no share yet, by entrance in walking order',
  mayCall: byStaff,
  input: inHandOut.extend({ entranceIds: z.array(Id).max(900).optional() }),
  output: z.object({ path: z.string(), address: z.string().nullable(), expiresAt: Moment }),
  refusals: ['NOT_A_HAND_OUT', 'NOTHING_TO_LABEL'],
  secretAnswer: true,
});

/** A hand-out of the own household: what is for it, and whether it has said that others shall have it. */
export const OwnHandOut = z.object({
  campaignId: z.uuid(),
  title: z.string(),
  deadlineAt: Moment,
  /** What one household gets, in words; null where no batch is linked. */
  share: z.string().nullable(),
  hasGivenAway: z.boolean(),
});
export type OwnHandOut = z.infer<typeof OwnHandOut>;

export const getOwnHandOuts = query({
  summary: 'The open hand-outs in which the own household has no share yet, or has given it away (at most 5)',
  mayCall: atHome,
  input: atHousehold,
  output: z.object({ rows: z.array(OwnHandOut).max(5) }),
  refusals: [],
});

/** A phone may have kept the word: when it was said by its clock. */
const ownWord = atHousehold.extend({ campaignId: Id, happenedAt: GivenMoment.optional() });

export const giveShareAway = action({
  summary: "Say that the own household's share is for others: its cell closes as gaveAway",
  mayCall: atHome,
  input: ownWord,
  output: z.object({ campaignId: z.uuid() }),
  refusals: [
    'NOT_A_HAND_OUT',
    'CAMPAIGN_CLOSED',
    'NOT_IN_ROUND',
    'ROUND_OVER',
    'ALREADY_RECEIVED',
    'SHARE_ON_RUN',
  ],
});

export const takeShareBack = action({
  summary: 'Take that back while the hand-out is open: the household gets its share after all',
  mayCall: atHome,
  input: ownWord,
  output: z.object({ campaignId: z.uuid() }),
  refusals: ['NOT_A_HAND_OUT', 'CAMPAIGN_CLOSED', 'NOT_GIVEN_AWAY'],
});
