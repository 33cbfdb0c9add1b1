import { createHash } from 'node:crypto';
import type { AsideContext } from '../../../kernel/aside/job';
import { UnreadableFile } from '../../../workbook/unreadable-file';
import { meetList, type MetList } from '../../households/public';
import { compareLists, ourPeople, sumUp } from './compare-lists';
import { listMeant } from './meant-households';
import type { ListFile, ReadSecondList } from './read-list-job';
import { sealListRows } from './second-list-rows';
import { listTexts } from './texts';

/** As many as anybody reads; their number is counted in full. */
const MOST_PROBLEMS = 200;

/** Reads a list and compares it with the households of a campaign as the register is now. Refuses UnreadableFile. */
export async function readList(
  ctx: Pick<AsideContext, 'db' | 'secrets'>,
  { communityId, campaignId, name, bytes }: ListFile,
): Promise<ReadSecondList> {
  const meant = await listMeant(ctx.db, { communityId, campaignId });
  const entranceIds = [...new Set(meant.map(({ entranceId }) => entranceId))];
  const met = await meetList(ctx, communityId, { file: { name, bytes }, entranceIds });
  if (met.listed.length === 0) throw new UnreadableFile(nothingRead(met));
  const { compared, outside } = compareMet(met, meant, entranceIds);
  const count = (state: string) => compared.filter((one) => one.state === state).length;
  return {
    fileHash: ctx.secrets.lookUpHash('second list', createHash('sha256').update(bytes).digest('base64url')),
    counts: {
      ours: sumUp(ourPeople(compared.flatMap(({ ours }) => ours ?? []))),
      theirs: sumUp(compared.flatMap(({ theirs }) => (theirs ? [theirs.people] : []))),
      onlyHere: count('onlyHere'),
      onlyThere: count('onlyThere'),
      differs: count('differs'),
      agrees: count('agrees'),
      outside: outside.length,
      problems: met.problems.length,
    },
    problemsSealed: ctx.secrets.seal(JSON.stringify(met.problems.slice(0, MOST_PROBLEMS))),
    rows: sealListRows(ctx.secrets, compared),
  };
}

const nothingRead = ({ problems: [first] }: MetList): string =>
  first ? listTexts.allFaulty(first.row, first.message) : listTexts.noHouseholds;

function compareMet(
  { known, listed }: MetList,
  meant: readonly { householdId: string }[],
  entranceIds: readonly string[],
) {
  const isMeant = new Set(meant.map(({ householdId }) => householdId));
  const ours = known
    .filter(({ householdId }) => isMeant.has(householdId))
    .map(({ householdId, isVacant, residentCount }) => ({ householdId, isVacant, people: residentCount }));
  const theirs = listed.map(({ place, name, people, household, entranceId }) => ({
    ...{ place, name, people },
    householdId: household?.householdId ?? null,
    entranceId: entranceId ?? null,
  }));
  return compareLists(ours, theirs, new Set(entranceIds));
}
