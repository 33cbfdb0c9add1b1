import type { FactSource } from '@/contract/register';
import { comesBefore, hasSeen } from '@/domain/knock-order';
import type { CellPlace } from '../../campaigns/public';
import {
  listKnownHouseholds,
  recordFacts,
  type HouseholdFacts,
  type KnownHousehold,
} from '../../households/public';
import type { KnockRow } from './door-knocks';
import type { Deed, Recording } from './deed';
import { toCellKnock } from './cell-states';
import { openSaid, type Said } from './said';

/** What a knock may correct in the register. */
export type Field = 'peopleCount' | 'phone' | 'careFlags';

const sourceOf = ({ enteredFrom, way }: Pick<Deed, 'enteredFrom' | 'way'>): FactSource => {
  if (enteredFrom !== 'phone') return enteredFrom;
  return way === 'phone' ? 'phone' : 'door';
};

/** What of a knock corrects the register. */
type Corrections = Pick<Deed, 'enteredFrom' | 'way' | Field>;

/** What is heard of a household, and in which of it this word stands. */
interface Heard {
  householdId: string;
  said: Corrections;
  fields: readonly Field[];
}

const fieldsOf = (said: Corrections): Field[] =>
  (['peopleCount', 'careFlags', 'phone'] as const).filter((field) => said[field] !== undefined);

/** A new knock among those of its cell. */
interface Corrected {
  householdId: string;
  deed: Deed;
  knocks: readonly KnockRow[];
}

/**
 * Writes what new knocks correct, with the door as its source; each household once. Of two phones that corrected the same
 * field without having seen each other the earlier knock stands, whichever arrived first; the other's word stays with its
 * knock.
 */
export const correctRegister = (
  ctx: Recording,
  communityId: string,
  corrected: readonly Corrected[],
): Promise<void> =>
  writeCorrections(
    ctx,
    communityId,
    corrected.map(({ householdId, deed, knocks }) => ({
      ...{ householdId, said: deed },
      fields: fieldsOf(deed).filter((field) => isFieldOurs(ctx, field, { id: deed.knockId, knocks })),
    })),
  );

/** What the knock says that a person chose of several: its word is the register's now. */
export const followChosen = (
  ctx: Recording,
  { communityId, householdId }: CellPlace,
  row: KnockRow,
): Promise<void> => {
  const said = correctionsOf(ctx, row);
  return writeCorrections(ctx, communityId, [{ householdId, said, fields: fieldsOf(said) }]);
};

/** A cell whose knocks have changed: those recorded from `since` on may have had to step back behind one that is gone. */
interface Rethought {
  householdId: string;
  knocks: readonly KnockRow[];
  since: number;
}

/** Writes, in one field, the word that stands now where one was taken back that had stood before it. */
export const followStanding = (
  ctx: Recording,
  communityId: string,
  { field, cells }: { field: Field; cells: readonly Rethought[] },
): Promise<void> =>
  writeCorrections(
    ctx,
    communityId,
    cells.flatMap(({ householdId, knocks, since }) => {
      const standing = knocks.find(
        (row) =>
          row.recordedAt.getTime() >= since &&
          correctsNow(ctx, row, field) &&
          isFieldOurs(ctx, field, { id: row.id, knocks }),
      );
      return standing ? [{ householdId, said: correctionsOf(ctx, standing), fields: [field] }] : [];
    }),
  );

const correctsNow = ({ secrets }: Recording, row: KnockRow, field: Field): boolean =>
  row.voidedAt === null && corrects(row, row.saidSealed ? openSaid(secrets, row.saidSealed) : null, field);

function correctionsOf({ secrets }: Recording, row: KnockRow): Corrections {
  const said = row.saidSealed ? openSaid(secrets, row.saidSealed) : null;
  const { peopleCount, enteredFrom, way } = row;
  return {
    ...{ enteredFrom, way, peopleCount: peopleCount ?? undefined },
    phone: said?.phone ?? undefined,
    careFlags: said?.careFlags ?? undefined,
  };
}

async function writeCorrections(ctx: Recording, communityId: string, all: readonly Heard[]): Promise<void> {
  const heard = all.filter(({ fields }) => fields.length > 0);
  if (heard.length === 0) return;
  const householdIds = heard.map(({ householdId }) => householdId);
  const known = new Map(
    (await listKnownHouseholds(ctx, communityId, { householdIds })).map((one) => [one.householdId, one]),
  );
  const bySource = new Map<FactSource, HouseholdFacts[]>();
  for (const one of heard) {
    const household = known.get(one.householdId);
    // Whoever has moved out since is not written about any more.
    if (!household) continue;
    const source = sourceOf(one.said);
    bySource.set(source, [...(bySource.get(source) ?? []), factsFor(one, household)]);
  }
  for (const [source, rows] of bySource) await recordFacts(ctx, communityId, rows, { source });
}

const factsFor = ({ householdId, said, fields }: Heard, known: KnownHousehold): HouseholdFacts =>
  fields.reduce<HouseholdFacts>((facts, field) => ({ ...facts, ...factsOf[field](said, known) }), {
    householdId,
  });

/** What each correction writes. Where people are counted nobody's home is vacant; a number that was heard comes first. */
const factsOf: Record<Field, (deed: Corrections, known: KnownHousehold) => Partial<HouseholdFacts>> = {
  peopleCount: ({ peopleCount = 0 }, { isVacant }) => ({
    residentCount: peopleCount,
    ...(isVacant && peopleCount > 0 ? { isVacant: false } : {}),
  }),
  careFlags: ({ careFlags = [] }) => ({ careFlags }),
  phone: ({ phone = '' }, { phones }) => ({ phones: [...new Set([phone, ...phones])] }),
};

const corrects = (row: KnockRow, said: Said | null, field: Field): boolean =>
  field === 'peopleCount' ? row.peopleCount !== null : said !== null && said[field] !== null;

/** Whether no earlier knock of another phone, unseen by this one and not seeing it, corrects the same field. */
function isFieldOurs(
  ctx: Recording,
  field: Field,
  { id, knocks }: { id: string; knocks: readonly KnockRow[] },
): boolean {
  const correcting = knocks
    .filter((row) => correctsNow(ctx, row, field))
    .map((row) => toCellKnock(ctx.secrets, row));
  const ours = correcting.find((knock) => knock.id === id);
  if (!ours) return true;
  return correcting.every(
    (other) =>
      other === ours || hasSeen(ours, other) || (!hasSeen(other, ours) && comesBefore(ours, other) < 0),
  );
}
