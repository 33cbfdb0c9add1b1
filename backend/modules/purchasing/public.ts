export { openExport } from './export-wave';
