export { followGoods } from './following/follow-goods';
export { listToFollow } from './following/marks';
