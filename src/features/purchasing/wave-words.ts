import type { WaveSummary } from '@/contract/purchasing';
import type { Tone } from '@/components/words/pill';
import { formatClock, formatDay, isSameDay } from '@/domain/beijing-time';
import { formatCount } from '@/domain/format-count';
import { moneyWords } from '@/domain/order-money';
import { waveNames } from '@/domain/waves';

/** '昨天' or '11月20日' of a wave; '' today, when nobody would say it. */
export const waveDay = ({ closesAt }: Pick<WaveSummary, 'closesAt'>, now: string): string =>
  isSameDay(closesAt, now) ? '' : formatDay(closesAt, now);

/** '午间批次', with its day when that is not today: '昨天午间批次'. */
export const waveTitle = (wave: Pick<WaveSummary, 'kind' | 'closesAt'>, now: string): string =>
  `${waveDay(wave, now)}${waveNames[wave.kind]}`;

/** '已截单 12:00' or '18:00 截单'. */
export const cutOffWords = ({ isClosed, closesAt }: Pick<WaveSummary, 'isClosed' | 'closesAt'>): string =>
  isClosed ? `已截单 ${formatClock(closesAt)}` : `${formatClock(closesAt)} 截单`;

/** '412 户 · 1,306 件 · 下单 ¥26,480 · 应收 ¥26,480' */
export const sumWords = ({
  households,
  pieces,
  money,
}: Pick<WaveSummary, 'households' | 'pieces' | 'money'>): string =>
  `${formatCount(households)} 户 · ${formatCount(pieces)} 件 · ${moneyWords(money)}`;

/** What staff have to do about a wave, in a word and its colour. */
export function waveState(wave: Pick<WaveSummary, 'isClosed' | 'households' | 'suppliersToPlace'>): {
  tone: Tone;
  word: string;
} {
  if (!wave.isClosed) return { tone: 'blue', word: '接单中' };
  if (wave.households === 0) return { tone: 'grey', word: '没有人下单' };
  if (wave.suppliersToPlace === 0) return { tone: 'brand', word: '都已下单' };
  return { tone: 'amber', word: `待下单 ${wave.suppliersToPlace} 家` };
}
