export { announcementOf, householdKey, TELL, type News } from './announcement';
export {
  claim as claimDelivery,
  giveUpSilent as giveUpSilentDeliveries,
  listCommunitiesDue as listCommunitiesToSend,
  settle as settleDelivery,
  type Claimed,
  type Settled,
} from './deliveries';
export { forgetWhatWasTold } from './forget-what-was-told';
export { outgoingOf } from './outgoing';
export { tell } from './tell';
export { tellEarlier } from './tell-earlier';
export { tellHouseholds, type HouseholdKind, type ToHouseholds } from './tell-households';
