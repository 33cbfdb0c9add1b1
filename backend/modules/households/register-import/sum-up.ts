import type { RegisterRow, RegisterSums, RegisterTotals } from './register-analysis';

const none: RegisterSums = {
  ...{ households: 0, residents: 0, vacant: 0 },
  ...{ careHouseholds: 0, cannotCook: 0, noSmartphone: 0 },
};

const plus = (sums: RegisterSums, row: RegisterRow): RegisterSums => ({
  households: sums.households + 1,
  residents: sums.residents + (row.residents ?? 0),
  vacant: sums.vacant + Number(row.isVacant),
  careHouseholds: sums.careHouseholds + Number(row.careFlags.length > 0),
  cannotCook: sums.cannotCook + Number(row.cannotCook),
  noSmartphone: sums.noSmartphone + Number(row.hasNoSmartphone),
});

/** Totals are computed from the rows, never taken from the file; held rows are not in them. */
export function sumUp(rows: readonly RegisterRow[]): RegisterTotals {
  const counted = rows.filter(({ isHeld }) => !isHeld);
  const byBuilding: Record<string, RegisterSums> = {};
  for (const row of counted) {
    const buildingNo = row.buildingNo ?? '';
    byBuilding[buildingNo] = plus(byBuilding[buildingNo] ?? none, row);
  }
  return { ...counted.reduce(plus, none), byBuilding };
}
