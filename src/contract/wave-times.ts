import * as z from 'zod';
import { WaveKind } from './order-shapes';
import { action, held, query } from './procedure';
import { inCommunity } from './shapes';

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请按 12:00 这样填');

/** When a wave closes each day and by when it is promised at the door; clocks of Beijing. */
export const WaveTime = z.object({
  kind: WaveKind,
  cutOff: Clock,
  deliverBy: Clock,
  /** Days between the cut-off and the promise: 0 is the same day. */
  deliverDay: z.int().min(0).max(3, '最多 3 天后'),
});

const isLater = ({ cutOff, deliverBy, deliverDay }: z.infer<typeof WaveTime>) =>
  deliverDay > 0 || deliverBy > cutOff;

/** The waves of a day together. */
export const WaveTimes = z
  .array(WaveTime.refine(isLater, { path: ['deliverBy'], error: '要晚于截单时间' }))
  .min(1, '至少要有一个批次')
  .max(2, '一天最多两个批次')
  .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, '两个批次是同一个时段')
  .refine((all) => new Set(all.map(({ cutOff }) => cutOff)).size === all.length, '两个批次同时截单');

export const getWaveTimes = query({
  summary: 'When the waves of the community close and when they are promised',
  mayCall: held('community', ['staff', 'admin']),
  input: inCommunity,
  output: z.object({ rows: z.array(WaveTime).max(2) }),
  refusals: [],
});

export const setWaveTimes = action({
  summary: 'Set the waves of a day; the open wave keeps its times, the next ones follow the new',
  mayCall: held('community', ['staff', 'admin']),
  input: inCommunity.extend({ waveTimes: WaveTimes }),
  output: z.object({ rows: z.array(WaveTime).max(2) }),
  refusals: [],
});
