import { actionId, type Api } from './app';

interface Home {
  communityId: string;
  householdId: string;
}

/** Somebody who lives in a household and a number of its next of kin: those that are there already, or new ones. */
export async function givenPeopleKnown(
  { households }: Pick<Api, 'households'>,
  { communityId, householdId }: Home,
): Promise<{ residentId: string; contactId: string }> {
  const home = { communityId, householdId };
  const there = await households.getHousehold(home);
  const child = there.residents.find(({ relation }) => relation === 'child');
  const kin = there.contacts.find(({ relation }) => relation === 'nextOfKin');
  if (child && kin) return { residentId: child.id, contactId: kin.id };
  const deed = { ...home, source: 'door' } as const;
  const person = { ...deed, name: '朱小弟', relation: 'child' } as const;
  if (!child) await households.saveResident({ ...person, actionId: actionId() });
  const number = { ...deed, relation: 'nextOfKin', phone: '19800000043' } as const;
  if (!kin) await households.saveContact({ ...number, actionId: actionId() });
  return givenPeopleKnown({ households }, home);
}
