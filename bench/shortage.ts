import { SharingRule } from '@/contract/sharing';
import { drawn } from '@/domain/shortage/lottery';
import { askedInstead, split, type Asking } from '@/domain/shortage/split';
import { median } from './statistics';

const LINES = 5000;
const ROUNDS = 15;

export interface ShortageRow {
  rule: SharingRule;
  lines: number;
  /** ms for the whole split with its substitutes: the median. */
  ms: number;
  /** Beside order of ordering in the same run. */
  besideOrdering: number;
}

/** Lines as a large community has them: one to nine pieces, some with care, some given away, a third with a substitute. */
const claims: readonly Asking[] = drawn(
  Array.from({ length: LINES }, (_, at) => ({
    orderId: `01a22e14-0000-7000-8000-${at.toString(16).padStart(12, '0')}`,
    orderedAt: new Date(Date.UTC(2026, 10, 22, 1, 0, 0, at % 977)).toISOString(),
    quantity: 1 + (at % 9),
    isCared: at % 7 === 0,
    givesAway: at % 50 === 0,
    behind: at % 5,
    substituteId: at % 3 === 0 ? 'X' : null,
  })),
  20261122,
);
const ordered = claims.reduce((sum, { quantity }) => sum + quantity, 0);
const counted = { came: Math.floor(ordered * 0.7), damaged: Math.floor(ordered * 0.05) };

function once(rule: SharingRule): number {
  const chosen = { rule, seed: rule === 'lottery' ? 20261122 : null };
  const started = performance.now();
  askedInstead(chosen, claims, counted);
  split(chosen, claims, counted, new Map([['X', 900]]));
  return performance.now() - started;
}

/** How long each rule takes to share 5,000 lines out (docs/decisions/0044: below 200 ms), in turn, in one run. */
export function shortageTable(): ShortageRow[] {
  const times = new Map(SharingRule.options.map((rule) => [rule, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const rule of SharingRule.options) times.get(rule)?.push(once(rule));
  }
  const base = median(times.get('inOrderOfOrdering') ?? []);
  return SharingRule.options.map((rule) => {
    const ms = median(times.get(rule) ?? []);
    return {
      rule,
      lines: LINES,
      ms: Math.round(ms * 10) / 10,
      besideOrdering: Math.round((ms / base) * 100) / 100,
    };
  });
}
