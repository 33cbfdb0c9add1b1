export { openExport } from './export-wave';
export { openSharing } from './print-sharing';
export { showsBatch } from './batches/inbound-batches';
