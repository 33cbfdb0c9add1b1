import type { Context } from '../../../kernel/context';
import { takeBackFacts, type TakenBack, type WrittenFact } from '../../households/public';
import { followStanding, type Field } from './correct-register';
import type { KnockRow } from './door-knocks';
import { openSaid } from './said';

/** A voided knock, as far as it may have corrected the register. */
export type VoidedWord = Pick<KnockRow, 'recordedAt' | 'recordedBy' | 'peopleCount' | 'saidSealed'> & {
  householdId: string;
};

/** Which word of a knock stands in which field of the register. */
const fieldOf: Record<WrittenFact['field'], Field> = {
  residentCount: 'peopleCount',
  isVacant: 'peopleCount',
  phones: 'phone',
  careFlags: 'careFlags',
};

/**
 * Takes what voided knocks corrected out of the register again, where nobody has changed it since. A word that came later
 * and had to step back behind one of them is written down now. `knocks` are those of the cells after voiding, by household.
 * Answers in how many households the register says something else than before.
 */
export async function takeBack(
  ctx: Context,
  communityId: string,
  { voided, knocks }: { voided: readonly VoidedWord[]; knocks: ReadonlyMap<string, readonly KnockRow[]> },
): Promise<number> {
  const taken = await takeBackFacts(
    ctx,
    communityId,
    voided.flatMap((word) => writtenBy(ctx, word)),
  );
  for (const field of ['peopleCount', 'careFlags', 'phone'] as const)
    await followStanding(ctx, communityId, { field, cells: cellsOf(field, { taken, voided, knocks }) });
  return new Set(taken.filter(({ isChanged }) => isChanged).map(({ householdId }) => householdId)).size;
}

function writtenBy({ secrets }: Context, { saidSealed, peopleCount, ...word }: VoidedWord): WrittenFact[] {
  const said = saidSealed ? openSaid(secrets, saidSealed) : null;
  const { householdId, recordedAt, recordedBy } = word;
  const fields: WrittenFact['field'][] = [
    ...(peopleCount === null ? [] : (['residentCount', 'isVacant'] as const)),
    ...(said?.phone ? (['phones'] as const) : []),
    ...(said?.careFlags ? (['careFlags'] as const) : []),
  ];
  return fields.map((field) => ({ householdId, field, recordedAt, recordedBy }));
}

/** Cells of which a field was taken back, with the knocks that came after the first that was voided. */
function cellsOf(
  field: Field,
  {
    taken,
    voided,
    knocks,
  }: {
    taken: readonly TakenBack[];
    voided: readonly VoidedWord[];
    knocks: ReadonlyMap<string, readonly KnockRow[]>;
  },
) {
  const ids = new Set(
    taken.filter((one) => fieldOf[one.field] === field).map(({ householdId }) => householdId),
  );
  return [...ids].map((householdId) => ({
    householdId,
    knocks: knocks.get(householdId) ?? [],
    since: Math.min(
      ...voided
        .filter((one) => one.householdId === householdId)
        .map(({ recordedAt }) => recordedAt.getTime()),
    ),
  }));
}
