import * as z from 'zod';
import { RoundKind } from './campaigns';
import { Answers, RoundForm } from './door-knocks';
import { named } from './named';
import { action, held, query } from './procedure';
import { CareEntry } from './register';
import { atHousehold, Id, Moment } from './shapes';

const atHome = held('household', ['resident', 'familyProxy']);

const OwnOutcome = z.enum(['answered', 'safe', 'needHelp']);

/** What somebody of the household has said in the app; it may be said anew while the round is open. */
export const OwnAnswer = z.object({
  outcome: OwnOutcome,
  at: Moment,
  needsHomeService: z.boolean(),
});
export type OwnAnswer = z.infer<typeof OwnAnswer>;

/** A round or roll-call that waits for the own household, or that it has answered itself. */
export const OwnRound = z.object({
  campaignId: z.uuid(),
  kind: RoundKind,
  number: z.int(),
  title: z.string(),
  deadlineAt: Moment,
  form: RoundForm,
  /** What the register knows: a question may be asked of those alone who have a flag. */
  careFlags: z.array(CareEntry),
  residentCount: z.int().nullable(),
  /** What was answered here, else in the round of which this one is a copy. */
  answers: Answers,
  /** Null while it waits. */
  answered: OwnAnswer.nullable(),
  /** To be given back with the answer. */
  version: z.int(),
});
export type OwnRound = z.infer<typeof OwnRound>;

export const getOwnRound = query({
  summary:
    'The open rounds and roll-calls in which the own household has not been reached or has answered itself; what waits in front, then what ends first (at most 5)',
  mayCall: atHome,
  input: atHousehold,
  output: z.object({ rows: z.array(OwnRound).max(5) }),
  refusals: [],
});

export const answerOwn = action({
  summary:
    "Answer a round's questions for the own household, or say that everybody is safe or needs help; said again, the later word stands",
  mayCall: atHome,
  input: atHousehold.extend({
    campaignId: Id,
    outcome: named('怎么样', OwnOutcome),
    answers: named('问题', Answers),
    remark: named('备注', z.string().trim().max(100, '备注最多 100 个字').optional()),
    needsHomeService: named('需要上门服务', z.boolean().optional()),
    peopleCount: named('现居人数', z.int().min(0, '最少 0 人').max(50, '最多 50 人').optional()),
    /** All of them, where they are to change. */
    careFlags: z.array(CareEntry).max(20, '最多 20 项').optional(),
    sawVersion: named('看到的版本', z.int().min(0).max(2_000_000_000)),
  }),
  output: z.object({ householdId: z.uuid(), isClosed: z.boolean(), isContested: z.boolean() }),
  refusals: [
    'CAMPAIGN_CLOSED',
    'OUTCOME_NOT_OF_KIND',
    'WAY_NOT_OF_OUTCOME',
    'NOT_IN_ROUND',
    'ROUND_OVER',
    'ALREADY_RECEIVED',
    'SHARE_ON_RUN',
    'SHARE_GIVEN_AWAY',
  ],
});
