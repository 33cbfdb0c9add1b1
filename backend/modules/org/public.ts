export { accountName } from './account-name';
export { captainNameOf } from './captain-name-of';
