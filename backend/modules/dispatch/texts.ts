import type { Priority } from '@/contract/catalogue';
import type { ParcelPlace } from '@/contract/lying';
import { outcomeNames } from '@/domain/drop-offs';

/** What people read on paper. */
export const texts = {
  sheetTitle: '送货单',
  packingTitle: '分拣单',
  labelsTitle: '贴签',
  runOf: (madeOn: string, runNo: number) => {
    const [, month = '', date = ''] = madeOn.split('-');
    return `${Number(month)}月${Number(date)}日 第 ${runNo} 趟`;
  },
  size: (households: number, pieces: number) => `${households} 户 · ${pieces} 件`,
  pieceCount: (pieces: number) => `共 ${pieces} 件`,
  nthOf: (nth: number, many: number) => (many > 1 ? `第 ${nth} 包 / 共 ${many} 包` : '共 1 包'),
  topDown: '从高到低',
  code: '单号',
  carrier: '送的人',
  left: '出发',
  back: '回来',
  clock: '___ : ___',
  row: '序',
  room: '房号',
  pieces: '东西',
  outcomes: outcomeNames,
  priorities: {
    none: '',
    medicine: '药品',
    infant: '婴幼儿',
    cold: '冷藏',
  } satisfies Record<Priority, string>,
  note: '备注',
  isRecorded: (outcome: string) => `已登记：${outcome}`,
  sheetFoot:
    '每户在一个格子里打勾。没人应门、拒收、房号不对的东西带回中转站。回来后把这张纸交给工作人员，按单号录入。',
  packingFoot: '先按合计把东西备齐，再一户一户装。先码高层，装车时高层在最里面。',
  totals: '本单元合计',
  packed: '装好',
  lacking: (words: string): string => `没有到：${words}`,
  inside: (words: string): string => `（内含 ${words}）`,
  /** What carriers and doors read of a courier's parcel. */
  gate: { medicine: '快递（药）', fresh: '快递（生鲜）', other: '快递' },
  gateMeasure: '件',
  /** Why a door was recorded without its code. */
  byPaper: '按纸单录入',
  station: '中转站',
  parcelPlaces: {
    depot: '分拣点',
    vehicle: '车上',
    station: '中转站',
    run: '志愿者手上',
    door: '已送到',
    fetched: '已取走',
  } satisfies Record<ParcelPlace, string>,
  slot: (place: string, until: string) => `${place}（${until} 前）`,
} as const;
