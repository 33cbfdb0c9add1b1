import type { RegisterRow, RegisterSums, RegisterTotals } from './register-analysis';

const none: RegisterSums = {
  ...{ households: 0, residents: 0, vacant: 0 },
  ...{ careHouseholds: 0, cannotCook: 0, noSmartphone: 0 },
};

const ofRow = (row: RegisterRow): RegisterSums => ({
  households: 1,
  residents: row.residents ?? 0,
  vacant: Number(row.isVacant),
  careHouseholds: Number(row.careFlags.length > 0),
  cannotCook: Number(row.cannotCook),
  noSmartphone: Number(row.hasNoSmartphone),
});

const plus = (sums: RegisterSums, more: RegisterSums): RegisterSums => ({
  households: sums.households + more.households,
  residents: sums.residents + more.residents,
  vacant: sums.vacant + more.vacant,
  careHouseholds: sums.careHouseholds + more.careHouseholds,
  cannotCook: sums.cannotCook + more.cannotCook,
  noSmartphone: sums.noSmartphone + more.noSmartphone,
});

/** Totals are computed from the rows, never taken from the file; held rows are not in them. */
export function sumUp(rows: readonly RegisterRow[]): RegisterTotals {
  const byBuilding: Record<string, RegisterSums> = {};
  for (const row of rows.filter(({ isHeld }) => !isHeld)) {
    const buildingNo = row.buildingNo ?? '';
    byBuilding[buildingNo] = plus(byBuilding[buildingNo] ?? none, ofRow(row));
  }
  return { ...Object.values(byBuilding).reduce(plus, none), byBuilding };
}
