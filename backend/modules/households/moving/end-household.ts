import type { FactSource } from '@/contract/register';
import type { HouseholdEvent } from '@/domain/register/register-words';
import type { Context } from '../../../kernel/context';
import { placeLabel } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import { endHouseholdRoles } from '../../org/public';
import * as careFlags from '../facts/care-flags';
import * as contacts from '../people/contacts';
import * as households from '../doors/household-rows';
import * as registerFacts from '../facts/register-facts';
import * as residents from '../people/residents';
import { texts } from '../texts';

interface Home {
  communityId: string;
  householdId: string;
}

/**
 * A household that is held ends: its people, numbers, care and roles with it; orders, messages and history stay its
 * own. Refuses HOUSEHOLD_HAS_OPEN while something of it is under way.
 */
export async function endHousehold(
  ctx: Context,
  home: Home,
  { event, source }: { event: HouseholdEvent; source: FactSource },
): Promise<void> {
  const { communityId, householdId } = home;
  await refuseOpenAffairs(ctx, home);
  await residents.end(ctx.db, home, null, ctx.now);
  await contacts.end(ctx.db, home, null, ctx.now);
  await careFlags.endOthers(ctx.db, communityId, [{ householdId, entries: [] }]);
  await households.end(ctx.db, home, ctx.now);
  await registerFacts.addAll(ctx, communityId, [{ householdId, field: 'household', value: { event } }], {
    source,
  });
  await endHouseholdRoles(ctx, home);
}

async function refuseOpenAffairs({ db }: Context, home: Home): Promise<void> {
  const open = await households.listOpenAffairs(db, home);
  if (open.length === 0) return;
  throw new Refusal('HOUSEHOLD_HAS_OPEN', {
    place: await placeLabel(db, 'household', home),
    open: open.map((affair) => texts.open[affair] ?? affair).join('、'),
  });
}
