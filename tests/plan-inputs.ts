import { v7 } from 'uuid';

interface Place {
  buildingId: string;
  buildingNo: string;
  entranceId: string;
}

/** Removing what is gone is no trouble. */
const gone = v7();

/** The least that the procedures of the building plan and of the control level take. */
export const planInputs = {
  'households.getBuildingPlan': () => ({}),
  'households.saveBuildingGroup': ({ buildingId }: Place) => ({
    groupId: null,
    kind: 'group',
    name: v7().slice(-12),
    buildingIds: [buildingId],
  }),
  'households.removeBuildingGroup': () => ({ groupId: gone }),
  'households.addEntrance': () => ({ buildingNo: '99', entranceNo: '1', pattern: null }),
  'households.renameBuilding': ({ buildingId, buildingNo }: Place) => ({ buildingId, buildingNo }),
  'households.renameEntrance': ({ entranceId }: Place) => ({ entranceId, entranceNo: '1' }),
  'households.removeEntrance': ({ entranceId }: Place) => ({ entranceId }),
  'households.setControlLevel': ({ buildingId }: Place) => ({
    buildingIds: [buildingId],
    level: 'lockdown',
    startsAt: null,
  }),
  'households.recallControlLevel': (_: Place, { changeId }: { changeId: string }) => ({ changeId }),
  'households.listControlLevels': () => ({}),
  'households.setPickUpSlots': ({ buildingId }: Place) => ({ buildings: [{ buildingId, slots: [] }] }),
  'households.setDoorDelivery': () => ({ isToDoor: false }),
};
