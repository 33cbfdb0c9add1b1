export { accountName } from './account-name';
export { beginCommunity, type NewCommunity } from './begin-community';
export { captainNameOf } from './captain-name-of';
export { listCaptains, type CaptainOf } from './list-captains';
export { captainOf } from './captain-of';
export { isHolder, listHolders, type Holder } from './holders';
export { open as openCommunity } from './communities';
export { findServicePhone, setServicePhone as keepServicePhone } from './community-contacts';
export { endHouseholdRoles } from './end-household-roles';
