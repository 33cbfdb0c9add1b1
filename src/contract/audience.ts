import * as z from 'zod';
import { ControlLevel } from './control';
import { Role } from './procedure';
import { CareFlag } from './register';
import { Id } from './shapes';

const ids = z.array(Id).min(1, '请至少选一个').max(300, '最多选 300 个');

/** One condition on a household. */
export const AudienceTerm = z.discriminatedUnion('by', [
  z.object({ by: z.literal('building'), buildingIds: ids }),
  z.object({ by: z.literal('entrance'), entranceIds: ids }),
  z.object({ by: z.literal('group'), groupIds: ids }),
  z.object({ by: z.literal('level'), levels: z.array(ControlLevel).min(1, '请至少选一个') }),
  z.object({ by: z.literal('care'), careFlags: z.array(CareFlag).min(1, '请至少选一个') }),
  z.object({ by: z.literal('role'), roles: z.array(Role).min(1, '请至少选一个') }),
  z.object({ by: z.literal('vacant') }),
  /** No order in the wave that is open now. */
  z.object({ by: z.literal('noOrder') }),
  z.object({ by: z.literal('openIn'), campaignId: Id }),
  /** Of the campaign, reached or not. */
  z.object({ by: z.literal('cellIn'), campaignId: Id }),
]);
export type AudienceTerm = z.infer<typeof AudienceTerm>;

const terms = z.array(AudienceTerm).min(1, '请至少选一个').max(10, '最多 10 个条件');

/** Terms of one list hold together, lists add up; no list is everybody. Whom `except` names is left out. */
export const Audience = z.object({
  anyOf: z.array(terms).max(10, '最多 10 组条件'),
  except: z.array(AudienceTerm).max(10, '最多 10 个条件'),
});
export type Audience = z.infer<typeof Audience>;
