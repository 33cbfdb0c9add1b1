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
import { toCellKnock } from './recompute-cell';
import { openSaid, type Said } from './said';

/** What a knock may correct in the register. */
type Field = 'peopleCount' | 'phone' | 'careFlags';

const sourceOf = ({ enteredFrom, way }: Pick<Deed, 'enteredFrom' | 'way'>): FactSource => {
  if (enteredFrom !== 'phone') return enteredFrom;
  return way === 'phone' ? 'phone' : 'door';
};

/** What of a knock corrects the register. */
type Corrections = Pick<Deed, 'enteredFrom' | 'way' | Field>;

/**
 * Writes what a new knock corrects, with the door as its source. Of two phones that corrected the same field without
 * having seen each other the earlier knock stands, whichever arrived first; the other's word stays with its knock.
 */
export async function correctRegister(
  ctx: Recording,
  place: CellPlace,
  { deed, knocks }: { deed: Deed; knocks: readonly KnockRow[] },
): Promise<void> {
  await writeCorrections(ctx, place, deed, (field) => isFieldOurs(ctx, field, { id: deed.knockId, knocks }));
}

/** What the knock says that a person chose of several: its word is the register's now. */
export const followChosen = (ctx: Recording, place: CellPlace, row: KnockRow): Promise<void> => {
  const said = row.saidSealed ? openSaid(ctx.secrets, row.saidSealed) : null;
  const { peopleCount, enteredFrom, way } = row;
  const heard = { peopleCount: peopleCount ?? undefined, phone: said?.phone ?? undefined };
  const corrections = { ...heard, careFlags: said?.careFlags ?? undefined, enteredFrom, way };
  return writeCorrections(ctx, place, corrections, () => true);
};

async function writeCorrections(
  ctx: Recording,
  place: CellPlace,
  deed: Corrections,
  stands: (field: Field) => boolean,
): Promise<void> {
  const heard = (['peopleCount', 'careFlags', 'phone'] as const).filter(
    (field) => deed[field] !== undefined && stands(field),
  );
  if (heard.length === 0) return;
  const [known] = await listKnownHouseholds(ctx, place.communityId, { householdIds: [place.householdId] });
  // Whoever has moved out since is not written about any more.
  if (!known) return;
  const facts = heard.map((field) => factsOf[field](deed, known));
  await recordFacts(ctx, place.communityId, [Object.assign({ householdId: place.householdId }, ...facts)], {
    source: sourceOf(deed),
  });
}

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
  { secrets }: Recording,
  field: Field,
  { id, knocks }: { id: string; knocks: readonly KnockRow[] },
): boolean {
  const correcting = knocks
    .filter((row) => row.voidedAt === null)
    .filter((row) => corrects(row, row.saidSealed ? openSaid(secrets, row.saidSealed) : null, field))
    .map((row) => toCellKnock(secrets, row));
  const ours = correcting.find((knock) => knock.id === id);
  if (!ours) return true;
  return correcting.every(
    (other) =>
      other === ours || hasSeen(ours, other) || (!hasSeen(other, ours) && comesBefore(ours, other) < 0),
  );
}
