import type { mergeHouseholds as procedure } from '@/contract/register-deeds';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as contacts from '../people/contacts';
import { endHousehold } from './end-household';
import { holdHousehold } from '../doors/hold-household';
import type { HouseholdFacts } from '../facts/household-facts';
import { listKnownHouseholds, type KnownHousehold } from '../facts/known-households';
import { phoneKeys } from '../people/phone-keys';
import { recordFacts } from '../facts/record-facts';
import * as registerFacts from '../facts/register-facts';
import * as residents from '../people/residents';

interface Pair {
  communityId: string;
  householdId: string;
  endingId: string;
}

/** What is known of both stands with the one that stays; orders, messages and roles of the other stay its own. */
export const mergeHouseholds: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, householdId, endingId, source } = input;
  const [staying, ending] = await holdPair(ctx, input);
  const [people, numbers] = await Promise.all([
    residents.list(ctx.db, { communityId, householdId: endingId }),
    contacts.list(ctx.db, { communityId, householdId: endingId }),
  ]);
  await endHousehold(ctx, { communityId, householdId: endingId }, { event: 'mergedInto', source });
  await recordFacts(ctx, communityId, [together(staying, ending)], { source });
  for (const one of people) await takeIn(ctx, input, one, staying.householderName !== null);
  for (const one of numbers.filter(({ relation }) => relation !== 'own')) await takeNumber(ctx, input, one);
  const value = { event: 'tookIn' };
  await registerFacts.addAll(ctx, communityId, [{ householdId, field: 'household', value }], { source });
  return { householdId };
};

/** Both, held in one order whoever asks. Refuses NOT_SAME_DWELLING. */
async function holdPair(ctx: Context, { communityId, householdId, endingId }: Pair) {
  if (householdId === endingId) throw new Refusal('NOT_SAME_DWELLING');
  const ids = [householdId, endingId].sort();
  const [one, other] = [
    await holdHousehold(ctx, { communityId, householdId: ids[0] ?? '' }),
    await holdHousehold(ctx, { communityId, householdId: ids[1] ?? '' }),
  ];
  if (one.dwellingId !== other.dwellingId) throw new Refusal('NOT_SAME_DWELLING');
  const known = await listKnownHouseholds(ctx, communityId, { householdIds: ids });
  const staying = known.find((each) => each.householdId === householdId);
  const ending = known.find((each) => each.householdId === endingId);
  if (!staying || !ending) throw new Refusal('NOT_FOUND');
  return [staying, ending] as const;
}

/** Nobody is lost: people are added up, numbers and care are put together. */
function together(staying: KnownHousehold, ending: KnownHousehold): HouseholdFacts {
  const flags = new Map([...ending.careFlags, ...staying.careFlags].map((entry) => [entry.flag, entry]));
  const isUnknown = staying.residentCount === null && ending.residentCount === null;
  return {
    householdId: staying.householdId,
    residentCount: isUnknown ? null : (staying.residentCount ?? 0) + (ending.residentCount ?? 0),
    isVacant: staying.isVacant && ending.isVacant,
    phones: [...staying.phones, ...ending.phones],
    careFlags: [...flags.values()],
  };
}

/** The householder of the other is one of those who live here, unless nobody was yet. */
const takeIn = (
  ctx: Context,
  home: Pair,
  { nameSealed, relation }: residents.ResidentRow,
  hasHouseholder: boolean,
) =>
  residents.save(
    ctx.db,
    home,
    {
      id: newId(),
      nameSealed,
      relation: relation === 'householder' && hasHouseholder ? 'relative' : relation,
    },
    ctx.now,
  );

const takeNumber = (ctx: Context, home: Pair, { relation, nameSealed, phoneSealed }: contacts.ContactRow) => {
  const keys = phoneKeys(ctx.secrets, ctx.secrets.open(phoneSealed));
  return contacts.addOther(ctx.db, home, { relation, nameSealed, phoneSealed, ...keys }, ctx.now);
};
