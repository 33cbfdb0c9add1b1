/** Pages of goods on their way to the station and of the money for them, with the parameters they take. */
export interface SupplyPages {
  /** A supplier's own page; '' asks for the code. */
  supply: { code: string };
  residentAccount: { householdId: string };
  captainMoney: undefined;
  staffReceiving: undefined;
  staffBatch: { batchId: string };
  staffSuppliers: undefined;
  staffPlanRuns: undefined;
  staffStations: undefined;
  staffParcels: undefined;
  staffParcel: { parcelCode: string };
  staffMoney: undefined;
  /** '' lists all buildings. */
  staffMoneyDoors: { buildingId: string };
  /** kind: household, person or supplier. */
  staffAccount: { kind: string; id: string };
  staffAdvances: undefined;
  staffShopping: undefined;
  staffWaveChecks: undefined;
  staffWaveCheck: { waveId: string };
  volunteerGate: undefined;
  volunteerTrips: undefined;
  volunteerTrip: { tripId: string };
}

export const supplyAddresses: Record<keyof SupplyPages, string> = {
  supply: '/packages/open/supply/index',
  residentAccount: '/packages/resident/account/index',
  captainMoney: '/packages/captain/money/index',
  staffReceiving: '/packages/staff/receiving/index',
  staffBatch: '/packages/staff/batch/index',
  staffSuppliers: '/packages/staff/suppliers/index',
  staffPlanRuns: '/packages/staff/plan-runs/index',
  staffStations: '/packages/staff/stations/index',
  staffParcels: '/packages/staff/parcels/index',
  staffParcel: '/packages/staff/parcel/index',
  staffMoney: '/packages/staff/money/index',
  staffMoneyDoors: '/packages/staff/money-doors/index',
  staffAccount: '/packages/staff/account/index',
  staffAdvances: '/packages/staff/advances/index',
  staffShopping: '/packages/staff/shopping/index',
  staffWaveChecks: '/packages/staff/wave-checks/index',
  staffWaveCheck: '/packages/staff/wave-check/index',
  volunteerGate: '/packages/volunteer/gate/index',
  volunteerTrips: '/packages/volunteer/trips/index',
  volunteerTrip: '/packages/volunteer/trip/index',
};
