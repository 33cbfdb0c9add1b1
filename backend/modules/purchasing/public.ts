export { openExport } from './export-wave';
export { openSharing } from './print-sharing';
