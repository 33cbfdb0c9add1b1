export { accountName } from './account-name';
export { captainNameOf } from './captain-name-of';
export { isHolder, listHolders, type Holder } from './holders';
export { findServicePhone } from './community-contacts';
