export { openShareLabels } from './free-goods/share-labels';
export { openReportPaper } from './report/open-report-paper';
export { openRoundExport } from './report/open-round-export';
export { listCommunitiesWithShares, takeHandOuts } from './hand-outs/take-hand-outs';
export { listCommunitiesToRecheck, recheckCells } from './knocks/recheck-cells';
export { openKnockPaper } from './sheets/open-knock-paper';
export { cutToOwn } from './rounds/cut-to-own';
export { refuseElsewhere } from './knocks/refuse-elsewhere';
export { openDueRollCall } from './rounds/open-due-roll-call';
