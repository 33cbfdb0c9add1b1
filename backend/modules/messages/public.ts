export { forgetOf as forgetAccountMessages } from './account-messages';
export { announcementOf, householdKey, TELL, type News } from './announcement';
export { tell } from './tell';
export { tellEarlier } from './tell-earlier';
