import { communityId } from './support/demo';

interface Place {
  householdId: string;
}
interface Things {
  contactId: string;
  residentId: string;
}

const heard = { source: 'door' };

/** The least that each procedure about the register takes. A household with an order on its way never moves. */
export const registerInputs = {
  'households.getHousehold': () => ({}),
  'households.listHouseholdFacts': () => ({}),
  'households.listRegister': () => ({}),
  'households.searchRegister': () => ({ communityId, text: '502' }),
  'households.getRegisterQuality': () => ({ communityId }),
  'households.getOwnRegister': () => ({}),
  'households.correctHousehold': () => ({ ...heard, changes: { residentCount: 2 } }),
  'households.correctOwnHousehold': () => ({ changes: { residentCount: 2 } }),
  'households.saveResident': () => ({ ...heard, name: '朱小弟', relation: 'child' }),
  'households.removeResident': (_: Place, { residentId }: Things) => ({ ...heard, residentId }),
  'households.saveContact': () => ({ ...heard, relation: 'own', phone: '19800000042' }),
  'households.removeContact': (_: Place, { contactId }: Things) => ({ ...heard, contactId }),
  'households.callHousehold': () => ({}),
  'households.showPhone': (_: Place, { contactId }: Things) => ({ contactId, reason: 'verify' }),
  'households.moveOut': () => heard,
  'households.moveIn': () => ({ ...heard, newcomers: {} }),
  'households.splitHousehold': () => ({ ...heard, newcomers: {} }),
  'households.mergeHouseholds': (at: Place) => ({ ...heard, endingId: at.householdId }),
  'households.exportRegister': () => ({}),
};
