import { v7 } from 'uuid';

interface Place {
  householdId: string;
}

interface Carried {
  runId: string;
  dropOffId: string;
}

/** No courier has left it: whoever is let in is told that it is gone. */
const goneParcel = v7();

/** The least that the procedures of plans, codes, pick-ups and the gate take. */
export const plannerInputs = {
  'dispatch.proposeRuns': () => ({ helpers: [] }),
  'dispatch.planRuns': () => ({ helpers: [], plan: 'nothing that was shown' }),
  'dispatch.getOwnCodes': () => ({}),
  'dispatch.listCodeDoors': () => ({}),
  'dispatch.waiveCode': (_: Place, { dropOffId }: Carried) => ({
    kind: 'door',
    id: dropOffId,
    reason: '老人不会看手机',
  }),
  'dispatch.listNotFetched': () => ({}),
  'dispatch.bringNotFetched': (_: Place, { dropOffId }: Carried) => ({ dropOffIds: [dropOffId] }),
  'dispatch.findGateDoors': () => ({ text: '502' }),
  'dispatch.addGateParcel': ({ householdId }: Place) => ({ householdId, kind: 'medicine', liesAt: '东门' }),
  'dispatch.listGateParcels': () => ({}),
  'dispatch.takeGateParcels': (_: Place, { runId }: Carried) => ({ runId, parcelIds: [goneParcel] }),
  'dispatch.fetchGateParcel': () => ({ parcelId: goneParcel }),
  'dispatch.findGateParcel': () => ({ parcelId: goneParcel }),
  'dispatch.handOverGate': () => ({ counted: 0, missingIds: [], extra: 0 }),
  'dispatch.takeOverGate': () => ({ shiftId: goneParcel }),
  'dispatch.listGateShifts': () => ({}),
};
