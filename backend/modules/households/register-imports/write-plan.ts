import { addHouseholdBeside } from '../doors/add-household-beside';
import { layOutRegister } from '../doors/lay-out-register';
import { recordFacts } from '../facts/record-facts';
import type { RegisterContext } from '../register-context';
import { doorOf } from '../register-file/find-duplicates';
import type { RegisterRow } from '../register-file/register-analysis';
import { tickedFacts, type FreshRow, type RegisterPlan } from './plan-register';

/** For which household a row was imported. */
export interface WrittenRow {
  listNo: number;
  row: number;
  householdId: string;
}

interface Place {
  communityId: string;
  importId: string;
}

/** Brings a plan into the register; answers every row of it with its household. All or nothing is its transaction's. */
export async function writePlan(
  ctx: RegisterContext,
  { communityId, importId }: Place,
  { fresh, met }: RegisterPlan,
): Promise<WrittenRow[]> {
  const origin = { source: 'imported', importId } as const;
  const firsts = firstAtEachDoor(fresh);
  const doors = [...firsts.values()].map(doorToAdd);
  const added = await layOutRegister(ctx, communityId, doors, origin);
  const behind = new Map([...firsts.keys()].map((door, index) => [door, added[index]]));
  const others = fresh.filter((one) => firsts.get(doorOf(one.row)) !== one);
  const beside = await addBeside(ctx, communityId, others, (door) => behind.get(door)?.dwellingId);
  const facts = [
    ...beside.map(({ householdId, values }) => ({ householdId, ...values })),
    ...met.flatMap((one) => tickedFacts(one) ?? []),
  ];
  await recordFacts(ctx, communityId, facts, origin);
  return [
    ...[...firsts].flatMap(([door, { row }]) => writtenRows(row, behind.get(door)?.householdId ?? '')),
    ...beside.flatMap(({ row, householdId }) => writtenRows(row, householdId)),
    ...met.flatMap(({ row, household }) => writtenRows(row, household.householdId)),
  ];
}

/** The row of the household, or each of those of its people. */
const writtenRows = ({ listNo, row, people }: RegisterRow, householdId: string): WrittenRow[] =>
  people.length > 0
    ? people.map((person) => ({ listNo: person.listNo, row: person.row, householdId }))
    : [{ listNo, row, householdId }];

/** Of the rows of one new door the first brings the flat, the others are households beside it. */
function firstAtEachDoor(fresh: readonly FreshRow[]): ReadonlyMap<string, FreshRow> {
  const firsts = new Map<string, FreshRow>();
  for (const one of fresh) {
    const door = doorOf(one.row);
    if (one.besideDwellingId === undefined && !firsts.has(door)) firsts.set(door, one);
  }
  return firsts;
}

const doorToAdd = ({ row: { buildingNo, entranceNo, roomNo, floor }, values }: FreshRow) => ({
  buildingNo: buildingNo ?? '',
  entranceNo: entranceNo ?? '',
  roomNo: roomNo ?? '',
  floor,
  facts: values,
});

/** Few: a person has said of each that two families live behind one door. */
async function addBeside(
  ctx: RegisterContext,
  communityId: string,
  rows: readonly FreshRow[],
  newDwellingOf: (door: string) => string | undefined,
): Promise<(FreshRow & { householdId: string })[]> {
  const added = [];
  for (const one of rows) {
    const dwellingId = one.besideDwellingId ?? newDwellingOf(doorOf(one.row)) ?? '';
    const householdId = await addHouseholdBeside(ctx, { communityId, dwellingId, beganAt: null });
    added.push({ ...one, householdId });
  }
  return added;
}
