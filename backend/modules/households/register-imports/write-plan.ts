import { addDwellings } from '../doors/add-dwellings';
import { addEntrances } from '../doors/add-entrances';
import { addHouseholdBeside } from '../doors/add-household-beside';
import { recordFacts } from '../facts/record-facts';
import type { RegisterContext } from '../register-context';
import { doorOf } from '../register-import/find-duplicates';
import type { RegisterRow } from '../register-import/register-analysis';
import { tickedFacts, type FreshRow, type ImportPlan } from './plan-import';

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
  { fresh, met }: ImportPlan,
): Promise<WrittenRow[]> {
  const added = await addHouseholds(ctx, communityId, fresh);
  const facts = [
    ...added.map(({ householdId, values }) => ({ householdId, ...values })),
    ...met.flatMap((one) => tickedFacts(one) ?? []),
  ];
  await recordFacts(ctx, communityId, facts, { source: 'imported', importId });
  return [
    ...added.map(({ row, householdId }) => writtenRow(row, householdId)),
    ...met.map(({ row, household }) => writtenRow(row, household.householdId)),
  ];
}

const writtenRow = ({ listNo, row }: RegisterRow, householdId: string): WrittenRow => ({
  listNo,
  row,
  householdId,
});

interface Added extends FreshRow {
  householdId: string;
}

async function addHouseholds(
  ctx: RegisterContext,
  communityId: string,
  fresh: readonly FreshRow[],
): Promise<Added[]> {
  const firsts = new Map<string, FreshRow>();
  for (const one of fresh) {
    if (one.besideDwellingId === undefined && !firsts.has(doorOf(one.row))) firsts.set(doorOf(one.row), one);
  }
  const behindNewDoors = await addBehindNewDoors(ctx, communityId, [...firsts.values()]);
  const others = fresh.filter((one) => firsts.get(doorOf(one.row)) !== one);
  const beside: Added[] = [];
  for (const one of others) {
    const dwellingId = one.besideDwellingId ?? behindNewDoors.dwellings.get(doorOf(one.row)) ?? '';
    beside.push({
      ...one,
      householdId: await addHouseholdBeside(ctx, { communityId, dwellingId, beganAt: null }),
    });
  }
  return [...behindNewDoors.added, ...beside];
}

async function addBehindNewDoors(
  ctx: RegisterContext,
  communityId: string,
  firsts: readonly FreshRow[],
): Promise<{ added: Added[]; dwellings: ReadonlyMap<string, string> }> {
  if (firsts.length === 0) return { added: [], dwellings: new Map() };
  const entranceIdOf = await findEntrances(ctx, communityId, firsts);
  const unknown = firsts.map(({ row }) => ({
    entranceId: entranceIdOf(row),
    floor: row.floor,
    roomNo: row.roomNo ?? '',
  }));
  const dwellings = await addDwellings(ctx, communityId, unknown);
  const added = firsts.flatMap((one, index) => {
    const dwelling = dwellings[index];
    return dwelling ? [{ ...one, ...dwelling }] : [];
  });
  return { added, dwellings: new Map(added.map(({ row, dwellingId }) => [doorOf(row), dwellingId])) };
}

const entranceKey = (buildingNo: string | null, entranceNo: string | null): string =>
  `${buildingNo ?? ''}\n${entranceNo ?? ''}`;

async function findEntrances(
  ctx: RegisterContext,
  communityId: string,
  firsts: readonly FreshRow[],
): Promise<(row: RegisterRow) => string> {
  const wanted = new Map(
    firsts.map(({ row: { buildingNo, entranceNo } }) => [
      entranceKey(buildingNo, entranceNo),
      { buildingNo: buildingNo ?? '', entranceNo: entranceNo ?? '' },
    ]),
  );
  const entrances = await addEntrances(ctx, communityId, [...wanted.values()]);
  const ids = new Map(entrances.map((one) => [entranceKey(one.buildingNo, one.entranceNo), one.entranceId]));
  return ({ buildingNo, entranceNo }) => ids.get(entranceKey(buildingNo, entranceNo)) ?? '';
}
