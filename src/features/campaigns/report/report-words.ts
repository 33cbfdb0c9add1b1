import type { ReportFigure, ReportFigureName, ReportMeasure } from '@/contract/round-report';

export const figureNames: Readonly<Record<ReportFigureName, string>> = {
  cells: '一共',
  reached: '走到了',
  byNeighbour: '其中邻居说的',
  vacant: '空户',
  provisional: '其中只有一个人说过的空户',
  signedOff: '写明原因结束',
  settledByRule: '搬走或并户',
  open: '还没走到',
  contested: '登记对不上',
  needsHomeService: '要上门服务',
  people: '登记到的人',
  visits: '敲门、电话、答复',
};

const measures: Readonly<Record<ReportMeasure, string>> = { households: '户', people: '人', visits: '人次' };

/** '61 户'. */
export const figureWords = ({ count, measure }: Pick<ReportFigure, 'count' | 'measure'>): string =>
  `${count} ${measures[measure]}`;

/** What it was at closing; '—' where that is not known. */
export const frozenWords = ({ frozen, measure }: ReportFigure): string =>
  frozen === null ? '—' : figureWords({ count: frozen, measure });
