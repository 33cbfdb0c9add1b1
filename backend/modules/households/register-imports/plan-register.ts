import * as places from '../doors/building-rows';
import type { HouseholdFacts } from '../facts/household-facts';
import type { KnownHousehold } from '../facts/known-households';
import { listKnownInPieces } from '../facts/list-known-in-pieces';
import type { RegisterContext } from '../register-context';
import * as registerFacts from '../facts/register-facts';
import { doorOf } from '../register-file/find-duplicates';
import type { RegisterRow } from '../register-file/register-analysis';
import type { DerivedImport } from './derive-import';
import { fileValues, type FileValues } from './file-values';
import { differingFields, findDifferences, type Difference } from './find-differences';
import { doorsOf, matchRows, type Doors, type MatchedRow } from './match-rows';

/** A row whose household the register does not have. */
export interface FreshRow {
  row: RegisterRow;
  values: FileValues;
  besideDwellingId: string | undefined;
}

/** A row whose household is known. */
export interface MetRow {
  row: RegisterRow;
  household: KnownHousehold;
  values: FileValues;
  differences: readonly Difference[];
}

/** What confirming would do to the register as it is now. */
export interface RegisterPlan {
  fresh: readonly FreshRow[];
  met: readonly MetRow[];
  /** Households of the file's buildings that no row speaks of. */
  missing: readonly KnownHousehold[];
  /** Buildings that it would add to a community that has some: there a number is often read or written wrongly. */
  newBuildings: readonly string[];
}

type Entrance = Awaited<ReturnType<typeof places.listEntrances>>[number];
type Ctx = Pick<RegisterContext, 'db' | 'secrets'>;

/** Compares the ready rows of an import with the register. */
export async function planRegister(
  ctx: Ctx,
  communityId: string,
  derived: DerivedImport,
): Promise<RegisterPlan> {
  const entrances = await places.listEntrances(ctx.db, communityId);
  const known = await listHouseholdsOf(ctx, communityId, entrances, derived.analysis.rows);
  const doors = doorsOf(known);
  const matched = matchRows(derived.ready, doors);
  const lastOf = await readLastFacts(ctx, communityId, matched);
  return {
    fresh: matched.flatMap(({ row, household, besideDwellingId }) =>
      household ? [] : [{ row, values: fileValues(row), besideDwellingId }],
    ),
    met: matched.flatMap((one) => (one.household ? [meet(one.row, one.household, derived, lastOf)] : [])),
    missing: findMissing(known, doors, derived),
    newBuildings: findNewBuildings(entrances, matched),
  };
}

/** Only the buildings that the file names: a file of one building should not wait for the others. */
async function listHouseholdsOf(
  ctx: Ctx,
  communityId: string,
  entrances: readonly Entrance[],
  rows: readonly RegisterRow[],
): Promise<KnownHousehold[]> {
  const named = new Set(rows.map(({ buildingNo }) => buildingNo));
  const entranceIds = entrances
    .filter(({ buildingNo }) => named.has(buildingNo))
    .map(({ entranceId }) => entranceId);
  return listKnownInPieces(ctx, communityId, entranceIds);
}

const compareNumbers = (one: string, other: string): number =>
  one.localeCompare(other, 'zh', { numeric: true });

function findNewBuildings(entrances: readonly Entrance[], matched: readonly MatchedRow[]): string[] {
  const standing = new Set(entrances.map(({ buildingNo }) => buildingNo));
  if (standing.size === 0) return [];
  const named = matched.flatMap(({ row, household }) => (household ? [] : (row.buildingNo ?? [])));
  return [...new Set(named)].filter((no) => !standing.has(no)).sort(compareNumbers);
}

type LastOf = (householdId: string, field: string) => registerFacts.LastFact | undefined;

/** Only of households that differ: the same file again has ten thousand households and nothing to ask. */
async function readLastFacts(ctx: Ctx, communityId: string, matched: readonly MatchedRow[]): Promise<LastOf> {
  const households = matched.flatMap(({ row, household }) =>
    household && differingFields(household, fileValues(row, household)).length > 0
      ? [household.householdId]
      : [],
  );
  const facts = households.length === 0 ? [] : await registerFacts.listLast(ctx.db, communityId, households);
  const byKey = new Map(facts.map((fact) => [`${fact.householdId} ${fact.field}`, fact]));
  return (householdId, field) => byKey.get(`${householdId} ${field}`);
}

function meet(row: RegisterRow, household: KnownHousehold, derived: DerivedImport, lastOf: LastOf): MetRow {
  const values = fileValues(row, household);
  const differences = findDifferences(household, values, {
    ticks: derived.keptOf(row.listNo, row.row)?.ticks ?? {},
    lastOf: (field) => lastOf(household.householdId, field),
  });
  return { row, household, values, differences };
}

/** A row that is held speaks of its household all the same, and so does one that was imported before. */
function findMissing(
  known: readonly KnownHousehold[],
  doors: Doors,
  { analysis, keptOf }: DerivedImport,
): KnownHousehold[] {
  const inFile = new Set(analysis.rows.map(doorOf));
  const spokenOf = new Set([...doors].flatMap(([door, behind]) => (inFile.has(door) ? behind : [])));
  const imported = new Set(analysis.rows.map(({ listNo, row }) => keptOf(listNo, row)?.householdId));
  return known.filter((one) => !spokenOf.has(one) && !imported.has(one.householdId));
}

/** What is to be written of a household that is known: its ticked differences. */
export function tickedFacts({ household, values, differences }: MetRow): HouseholdFacts | undefined {
  const ticked = differences.filter(({ isTicked }) => isTicked).map(({ field }) => field);
  if (ticked.length === 0) return undefined;
  const fields = ticked.includes('isVacant') ? [...ticked, 'residentCount' as const] : ticked;
  return {
    householdId: household.householdId,
    ...Object.fromEntries(fields.map((field) => [field, values[field]])),
  };
}
