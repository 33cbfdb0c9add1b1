import type {
  Advance,
  BuildingMoney,
  CashCount,
  HouseholdMoney,
  PersonMoney,
  SupplierMoney,
} from '@/contract/ledger-lists';
import { buildWorkbook, type Column } from '../../../workbook/build-workbook';
import { momentText } from './statement-workbook';

/** All that stands on the money page. */
export interface MoneyBook {
  buildings: readonly BuildingMoney[];
  households: readonly HouseholdMoney[];
  people: readonly PersonMoney[];
  suppliers: readonly SupplierMoney[];
  advances: readonly Advance[];
  counts: readonly CashCount[];
}

const money = (header: string, key: string) => ({ header, key, width: 13, kind: 'money' }) as const;
const text = (header: string, key: string, width: number) => ({ header, key, width }) as const;

const sheet = (name: string, columns: readonly Column[], rows: readonly object[]) => ({
  name,
  columns,
  rows: rows.map((row) => ({ ...row })),
  keepsInSight: 1,
});

const buildings = (rows: MoneyBook['buildings']) =>
  sheet(
    '楼栋',
    [
      text('楼栋', 'name', 14),
      money('货款（元）', 'charged'),
      money('已付（元）', 'paid'),
      money('还欠（元）', 'owed'),
      money('余额（元）', 'credit'),
      text('欠款户数', 'owing', 10),
    ],
    rows.map((one) => ({
      name: one.buildingName,
      charged: one.chargedFen / 100,
      paid: one.paidFen / 100,
      owed: one.owedFen / 100,
      credit: one.creditFen / 100,
      owing: one.owingHouseholds,
    })),
  );

const households = (rows: MoneyBook['households']) =>
  sheet(
    '住户',
    [
      text('住户', 'place', 22),
      money('还欠（元）', 'open'),
      money('余额（元）', 'credit'),
      text('备注', 'note', 10),
    ],
    rows.map((one) => ({
      place: one.placeLabel,
      open: one.openFen / 100,
      credit: one.creditFen / 100,
      note: one.hasEnded ? '已迁出' : null,
    })),
  );

const people = (rows: MoneyBook['people']) =>
  sheet(
    '经手人',
    [text('姓名', 'name', 14), money('手上有（元）', 'held'), money('该还给他（元）', 'owed')],
    rows.map((one) => ({ name: one.name, held: one.heldFen / 100, owed: one.owedFen / 100 })),
  );

const suppliers = (rows: MoneyBook['suppliers']) =>
  sheet(
    '供应商',
    [
      text('供应商', 'name', 24),
      money('到货（元）', 'billed'),
      money('已付（元）', 'paid'),
      money('未付（元）', 'owed'),
    ],
    rows.map((one) => ({
      name: one.name,
      billed: one.billedFen / 100,
      paid: one.paidFen / 100,
      owed: one.owedFen / 100,
    })),
  );

const advances = (rows: MoneyBook['advances']) =>
  sheet(
    '垫付未了',
    [
      text('时间', 'at', 18),
      text('谁垫的', 'name', 14),
      text('供应商', 'supplier', 24),
      money('垫付（元）', 'amount'),
      money('已到货（元）', 'posted'),
      money('供应商应退（元）', 'toReturn'),
      money('还没到（元）', 'pending'),
    ],
    rows.map((one) => ({
      at: momentText(one.paidAt),
      name: one.name,
      supplier: one.supplier,
      amount: one.amountFen / 100,
      posted: one.postedFen / 100,
      toReturn: one.toReturnFen / 100,
      pending: one.pendingFen / 100,
    })),
  );

const counts = (rows: MoneyBook['counts']) =>
  sheet(
    '点现金',
    [
      text('时间', 'at', 18),
      money('点到（元）', 'counted'),
      money('差（元）', 'difference'),
      text('原因', 'reason', 30),
      text('谁点的', 'by', 14),
    ],
    rows.map((one) => ({
      at: momentText(one.countedAt),
      counted: one.countedFen / 100,
      difference: one.differenceFen / 100,
      reason: one.reason,
      by: one.byName,
    })),
  );

/** The money page, a sheet a part. */
export const moneyWorkbook = (book: MoneyBook): Promise<Uint8Array> =>
  buildWorkbook([
    buildings(book.buildings),
    households(book.households),
    people(book.people),
    suppliers(book.suppliers),
    advances(book.advances),
    counts(book.counts),
  ]);
