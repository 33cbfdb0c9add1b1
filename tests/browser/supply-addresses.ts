import { demoId } from '../../backend/demo';
import { market, zhuHome } from '../support/demo';
import type { SupplyDay } from '../support/supply-day/given-supply-day';

const at = (page: string, params: Record<string, string> = {}): string => {
  const pairs = new URLSearchParams(params).toString();
  return `/#/packages/${page}/index${pairs ? `?${pairs}` : ''}`;
};
const plain =
  'purchase receiving suppliers plan-runs stations parcels money advances shopping wave-checks sorting runs';
const ofHousehold = at('staff/account', { kind: 'household', id: zhuHome.householdId });
const ofSupplier = at('staff/account', { kind: 'supplier', id: market });

const staffs = (day: SupplyDay): string[] => [
  ...plain.split(' ').map((page) => at(`staff/${page}`)),
  ...[day.carId, day.giftId, day.streetsId].map((batchId) => at('staff/batch', { batchId })),
  at('staff/parcel', { parcelCode: day.parcelCode }),
  at('staff/money-doors', { buildingId: demoId('building 10') }),
  ofHousehold,
  at('staff/account', { kind: 'person', id: demoId('account gao') }),
  ofSupplier,
  at('staff/wave-check', { waveId: day.waveId }),
  at('staff/hand-out', { campaignId: day.handOutId }),
];

const helpers = (day: SupplyDay): string[] => [
  ...['gate', 'trips'].map((page) => at(`volunteer/${page}`)),
  ...[day.toEast, day.toWest].map((tripId) => at('volunteer/trip', { tripId })),
  at('volunteer/count', { batchId: day.streetsId }),
  at('volunteer/run', { runId: day.runId }),
  at('round/pick-up', { campaignId: day.handOutId }),
];

/** Who opens what of a day of goods, stations and money. */
export const supplyAddresses = (day: SupplyDay) => ({
  林干事: staffs(day),
  王师傅: helpers(day),
  秦女士: [at('captain/money')],
  朱先生: [
    at('resident/account', { householdId: zhuHome.householdId }),
    at('resident/my-order', { householdId: zhuHome.householdId, orderId: day.orderId }),
  ],
});

/** A sheet that staff open: where, and the words that are tapped one after the other. */
export const sheetsOf = (day: SupplyDay): [address: string, ...words: string[]][] => [
  [at('staff/stations'), '加一辆车'],
  [at('staff/stations'), '东站'],
  [at('staff/stations'), '还要停'],
  [at('staff/stations'), '下雨等原因，暂停全部送货'],
  [at('staff/suppliers'), '加一家供应商'],
  [at('staff/batch', { batchId: day.streetsId }), '写明原因定下来'],
  [at('staff/batch', { batchId: day.streetsId }), '作废'],
  [at('staff/receiving'), '喊人来帮忙'],
  [at('staff/receiving'), '登记捐赠或政府的东西'],
  [at('staff/purchase'), '小区补齐'],
  [at('staff/money'), '点现金'],
  [at('staff/money'), '交接钱'],
  [at('staff/advances'), '记垫付'],
  [at('staff/shopping'), '记代买'],
  [at('staff/shopping'), '重新分'],
  [ofHousehold, '记收款'],
  [ofHousehold, '减免'],
  [ofSupplier, '记付款给这家'],
];
