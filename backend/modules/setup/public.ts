export { layOutCommunity } from './lay-out-community';
export { openTemplate } from './open-template';
