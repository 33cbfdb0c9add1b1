import type { ReportFigureName, ReportMeasure } from '@/contract/round-report';
import { settledNames as settled, wayNames } from '@/domain/campaign-words';
import { knockNames } from '@/domain/knock-choices';
import type { LotVerdict } from '@/domain/lot-quality';

const figures: Record<ReportFigureName, string> = {
  cells: '总户数',
  reached: '走到的',
  byNeighbour: '其中邻居说的',
  vacant: '其中空户',
  provisional: '空户里只有一人说的',
  signedOff: '工作人员销号',
  settledByRule: '搬走或并户',
  open: '还没走到',
  contested: '登记对不上',
  needsHomeService: '需要上门服务',
  people: '现居人数',
  visits: '敲门、电话和答复',
};
const measures: Record<ReportMeasure, string> = { households: '户', people: '人', visits: '人次' };
const verdicts: Record<LotVerdict, string> = { waiting: '还没核对完', accepted: '合格', rejected: '不合格' };

/** What the workbook and the printed report of a round say. */
export const texts = {
  outcomes: knockNames,
  ways: wayNames,
  ...{ settled, figures, measures, verdicts },
  households: '逐户',
  fileName: (title: string) => `${title}.xlsx`,
  open: '还没走到',
  yes: '是',
  no: '否',
  countedAt: (moment: string) => `统计时间 ${moment}`,
  frozen: (count: number) => `结束时 ${count}`,
  columns: {
    place: '房号',
    state: '结果',
    way: '怎么联系上',
    at: '时间',
    by: '登记人',
    people: '现居人数',
    attempts: '没见到的次数',
    homeService: '需要上门服务',
    provisional: '只有一人说空户',
    contested: '登记对不上',
    cameLater: '后来入住',
    reason: '销号原因',
  },
  report: {
    figure: '合计',
    count: '数量',
    atClosing: '结束时',
    entrances: '各单元',
    entrance: '单元',
    cells: '总户数',
    reached: '走到',
    open: '没走到',
    signedOff: '销号',
    neighbour: '邻居说的',
    people: '人数',
    outcomes: '结果和方式',
    quality: '登记质量',
    person: '登记人',
    doors: '户数',
    fastest: '一分钟最多几户',
    most: '最多的结果占',
    missingPhone: '缺电话',
    missingPeople: '缺人数',
    secondLists: '和另一份名单核对',
    whose: '谁的名单',
    listAt: (whose: string, at: string) => `${whose}（${at}）`,
    agrees: '一致',
    onlyHere: '只有这边，户',
    onlyThere: '只有那边，户',
    differs: '人数不同，户',
    settled: '核对过',
    samples: '抽查',
    sample: (doors: number, right: number, wrong: number, needs: number) =>
      `抽 ${doors} 户，对得上 ${right} 户，对不上 ${wrong} 户，至少要对上 ${needs} 户`,
    again: '请再看',
  },
} as const;
