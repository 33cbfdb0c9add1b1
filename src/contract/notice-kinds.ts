import * as z from 'zod';
import { ControlLevel } from './control';
import { named } from './named';
import { GivenMoment } from './shapes';

/** 集合通知、到货、停水停电、管控等级、招募、每日消息、自由文字. */
export const NoticeKind = z.enum([
  'callUp',
  'goodsArrived',
  'outage',
  'levelChange',
  'recruiting',
  'daily',
  'freeText',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

const short = (label: string, most = 20) =>
  named(label, z.string().trim().min(1, `请写${label}`).max(most, `最多 ${most} 个字`));
const from = named('开始时间', GivenMoment);
const until = named('结束时间', GivenMoment);

/** What is out of service. */
export const Outage = z.enum(['water', 'power', 'gas', 'heating', 'lift']);

/** What each kind asks for; the text of a notice is made of it (src/domain/notice-texts.ts). */
export const NoticeFacts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('callUp'), what: short('什么事'), bring: short('带什么', 40).nullable() }),
  z
    .object({
      kind: z.literal('goodsArrived'),
      what: short('什么货'),
      place: short('在哪里领', 30),
      from,
      until,
    })
    .refine((facts) => facts.from < facts.until, { path: ['until'], error: '结束要晚于开始' }),
  z
    .object({ kind: z.literal('outage'), what: named('停什么', Outage), from, until })
    .refine((facts) => facts.from < facts.until, { path: ['until'], error: '结束要晚于开始' }),
  z.object({
    kind: z.literal('levelChange'),
    level: named('管控等级', ControlLevel),
    /** The level itself changes at that hour. */
    startsAt: named('从什么时候起', GivenMoment),
  }),
  z.object({
    kind: z.literal('recruiting'),
    what: short('做什么'),
    place: short('在哪里集合', 30),
    at: named('什么时候', GivenMoment),
    people: named('要几个人', z.int().min(1, '最少 1 人').max(999, '最多 999 人')),
  }),
  z.object({ kind: z.literal('daily') }),
  z.object({ kind: z.literal('freeText') }),
]);
export type NoticeFacts = z.infer<typeof NoticeFacts>;
