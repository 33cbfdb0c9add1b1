export { openMoneyExport, openStatementExport } from './export/export-money';
export { followGoods } from './following/follow-goods';
export { listToFollow } from './following/marks';
