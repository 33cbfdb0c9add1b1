export { recheckCells } from './knocks/recheck-cells';
export { openReportPaper } from './report/open-report-paper';
export { openRoundExport } from './report/open-round-export';
