export { layOutCommunity } from './lay-out-community';
export { openTemplate } from './export-template';
