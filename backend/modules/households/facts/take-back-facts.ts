import type { FactSource } from '@/contract/register';
import type { RegisterContext } from '../register-context';
import type { HouseholdFacts } from './household-facts';
import { recordFacts } from './record-facts';
import * as registerFacts from './register-facts';
import { valueBefore, type TakenBackField } from './value-before';

/** Something that was written down of a household in one deed, told by who wrote it and when. */
export interface WrittenFact {
  householdId: string;
  field: TakenBackField;
  recordedAt: Date;
  recordedBy: string;
}

/** A field in which the register says again what it said before. */
export interface TakenBack {
  householdId: string;
  field: TakenBackField;
  /** It says something else than a moment ago. */
  isChanged: boolean;
}

/**
 * Takes what was written in these deeds out of the register, where nothing has changed the field since: what stood there
 * before them stands again, with the source that it had, and history tells both. Of phones those alone go that the household
 * did not have. A household that has ended is left as it is. In a few statements, however many they are.
 */
export async function takeBackFacts(
  ctx: RegisterContext,
  communityId: string,
  written: readonly WrittenFact[],
): Promise<TakenBack[]> {
  if (written.length === 0) return [];
  const histories = await readHistories(ctx, communityId, written);
  const restored = new Restored();
  const taken = [...byField(written)].flatMap(([key, deeds]): TakenBack[] => {
    const [{ householdId, field } = { householdId: '', field: 'phones' as const }] = deeds;
    const before = valueBefore(field, histories.get(key) ?? [], deeds);
    if (!before) return [];
    restored.add(before.source, householdId, before.facts);
    return [{ householdId, field, isChanged: before.isChanged }];
  });
  for (const [source, rows] of restored.bySource) await recordFacts(ctx, communityId, rows, { source });
  return taken;
}

const keyOf = ({ householdId, field }: { householdId: string; field: string }): string =>
  `${householdId} ${field}`;

function byField<Row extends { householdId: string; field: string }>(
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** What was ever said of these fields, newest first; a single number that came or went is part of the phones. */
async function readHistories(
  { db, secrets }: RegisterContext,
  communityId: string,
  written: readonly WrittenFact[],
) {
  const householdIds = [...new Set(written.map(({ householdId }) => householdId))];
  const facts = await registerFacts.listOfLiving(db, communityId, householdIds);
  return byField(
    facts.map(({ valueSealed, ...fact }) => ({
      ...fact,
      field: fact.field === 'contact' ? 'phones' : fact.field,
      value: JSON.parse(secrets.open(valueSealed)) as unknown,
    })),
  );
}

/** What is to be written, each household once for each source. */
class Restored {
  readonly #rows = new Map<FactSource, Map<string, HouseholdFacts>>();

  add(source: FactSource, householdId: string, facts: Partial<HouseholdFacts>): void {
    const rows = this.#rows.get(source) ?? new Map<string, HouseholdFacts>();
    this.#rows.set(source, rows.set(householdId, { ...rows.get(householdId), ...facts, householdId }));
  }

  get bySource(): [FactSource, HouseholdFacts[]][] {
    return [...this.#rows].map(([source, rows]) => [source, [...rows.values()]]);
  }
}
