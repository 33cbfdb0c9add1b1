import * as z from 'zod';
import { CampaignKind } from './campaigns';
import { Answers, RoundForm } from './door-knocks';
import { named } from './named';
import { action, held, query } from './procedure';
import { CareEntry } from './register';
import { atHousehold, Id, Moment } from './shapes';

const atHome = held('household', ['resident', 'familyProxy']);

/** A round or roll-call that waits for the own household. */
export const OwnRound = z.object({
  campaignId: z.uuid(),
  kind: CampaignKind,
  number: z.int(),
  title: z.string(),
  deadlineAt: Moment,
  form: RoundForm,
  /** What the register knows: a question may be asked of those alone who have a flag. */
  careFlags: z.array(CareEntry),
  residentCount: z.int().nullable(),
  /** What was answered in the round of which this one is a copy. */
  answers: Answers,
  /** To be given back with the answer. */
  version: z.int(),
});
export type OwnRound = z.infer<typeof OwnRound>;

export const getOwnRound = query({
  summary:
    'The rounds and roll-calls that are not closed and in which the own household has not been reached, those that end first in front (at most 5)',
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
    outcome: named('怎么样', z.enum(['answered', 'safe', 'needHelp'])),
    answers: named('问题', Answers),
    remark: named('备注', z.string().trim().max(100, '备注最多 100 个字').optional()),
    needsHomeService: named('需要上门服务', z.boolean().optional()),
    peopleCount: named('现居人数', z.int().min(0, '最少 0 人').max(50, '最多 50 人').optional()),
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
  ],
});
