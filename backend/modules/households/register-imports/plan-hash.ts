import type { Secrets } from '../../../kernel/secrets';
import { doorOf } from '../register-import/find-duplicates';
import { tickedFacts, type ImportPlan } from './plan-import';

/** Names exactly what a plan would write, and what it would leave as it is now; changes with either. */
export function planHash(secrets: Secrets, { fresh, met }: ImportPlan): string {
  const written = fresh.map(({ row, values }) => [row.listNo, row.row, doorOf(row), values]);
  const changed = met.map((one) => [
    [one.row.listNo, one.row.row, one.household.householdId],
    one.differences.length > 0 ? [one.household, one.differences, tickedFacts(one)] : null,
  ]);
  return secrets.lookUpHash('register import', JSON.stringify([written, changed]));
}
