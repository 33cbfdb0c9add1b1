export { layOutCommunity } from './lay-out-community';
