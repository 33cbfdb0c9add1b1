import { buildingName } from '@/domain/place-words';
import * as places from '../doors/building-rows';
import type { KnownHousehold } from '../facts/known-households';
import { listKnownInPieces } from '../facts/list-known-in-pieces';
import type { RegisterContext } from '../register-context';
import { analyseRegister } from '../register-file/analyse-register';
import type { RegisterFile } from '../register-file/read-file-lists';
import type { RegisterAnalysis, RegisterProblem, RegisterRow } from '../register-file/register-analysis';
import { placeText } from '../register-file/texts';
import { doorsOf, matchRows } from './match-rows';

/** A household as a list names it, beside the one of the register, if there is one. */
export interface MetHousehold {
  /** '3号楼1单元501室'. */
  place: string;
  name: string | null;
  /** People as the list counts them; null where it does not. */
  people: number | null;
  household: KnownHousehold | undefined;
  /** Where it stands by the list; undefined where the register has no such entrance. */
  entranceId: string | undefined;
}

/** A list that somebody else keeps, held beside the register; nothing is kept or written. */
export interface MetList {
  /** The households of the entrances that were asked for, and of the list's buildings, in walking order. */
  known: readonly KnownHousehold[];
  listed: readonly MetHousehold[];
  /** Rows that say of no household which it is, in words. */
  problems: readonly { sheet: string; row: number; message: string }[];
}

interface Asked {
  file: RegisterFile;
  entranceIds: readonly string[];
}

/**
 * Reads a list as a register is read and meets it with ours by building, entrance and room. Refuses UnreadableFile; a
 * file without a row of headers gives no household.
 */
export async function meetList(
  ctx: Pick<RegisterContext, 'db' | 'secrets'>,
  communityId: string,
  { file, entranceIds }: Asked,
): Promise<MetList> {
  const entrances = await places.listEntrances(ctx.db, communityId);
  const analysis = await readList(file, buildingsAt(entrances, entranceIds));
  const named = new Set(analysis.rows.map(({ buildingNo }) => buildingNo));
  const wanted = entrances.filter(
    ({ buildingNo, entranceId }) => named.has(buildingNo) || entranceIds.includes(entranceId),
  );
  const known = await listKnownInPieces(
    ctx,
    communityId,
    wanted.map(({ entranceId }) => entranceId),
  );
  const entranceOf = new Map(entrances.map((one) => [keyOf(one), one.entranceId]));
  const { usable, problems } = withoutFaulty(analysis);
  const listed = matchRows(usable, doorsOf(known)).map(({ row, household }) => ({
    place: placeText(row),
    name: row.name,
    people: row.residents,
    household,
    entranceId: household?.entranceId ?? entranceOf.get(keyOf(row)),
  }));
  return { known, listed, problems };
}

const keyOf = (place: { buildingNo: string | null; entranceNo: string | null }): string =>
  `${place.buildingNo}\n${place.entranceNo}`;

const buildingsAt = (
  entrances: readonly places.KnownEntrance[],
  entranceIds: readonly string[],
): string[] => [
  ...new Set(
    entrances
      .filter(({ entranceId }) => entranceIds.includes(entranceId))
      .map(({ buildingNo }) => buildingNo),
  ),
];

/** A list of one building often does not say which: there is no other that it could be. */
async function readList(file: RegisterFile, buildings: readonly string[]): Promise<RegisterAnalysis> {
  const analysis = await analyseRegister(file);
  const [only, ...others] = buildings;
  const isSilent = analysis.rows.length > 0 && analysis.rows.every(({ buildingNo }) => buildingNo === null);
  if (!isSilent || only === undefined || others.length > 0) return analysis;
  return analyseRegister({ ...file, name: buildingName(only) });
}

/** A number that is none keeps a household out of a register, but not out of a comparison of doors and heads. */
const isFault = ({ kind }: RegisterProblem): boolean => kind !== 'phone-not-valid';

const rowKey = ({ listNo, row }: { listNo: number; row: number }): string => `${listNo} ${row}`;

function withoutFaulty({ rows, problems }: RegisterAnalysis) {
  const faults = problems.filter(isFault);
  const faulty = new Set(faults.map(rowKey));
  const isUsable = (one: RegisterRow) =>
    !faulty.has(rowKey(one)) && !one.people.some((who) => faulty.has(rowKey(who)));
  return {
    usable: rows.filter(isUsable),
    problems: faults.map(({ sheet, row, message }) => ({ sheet, row, message })),
  };
}
