export { announcementOf, householdKey, TELL, type News } from './announcement';
export {
  claim as claimDelivery,
  giveUpSilent as giveUpSilentDeliveries,
  listCommunitiesDue as listCommunitiesToSend,
  settle as settleDelivery,
  stopBatch as stopBatchOfDelivery,
  type Claimed,
  type Settled,
} from './deliveries';
export { forgetWhatWasTold } from './forget-what-was-told';
export { outgoingOf } from './outgoing';
export { countWays, dropWaiting, keepBack, letGo, type WayCounts } from './waiting-ways';
export { tell } from './tell';
export { tellEarlier } from './tell-earlier';
export { forecastWays, type WayForecast } from './forecast-ways';
export { tellGroups, type GroupKind } from './tell-groups';
export { tellHouseholds, type HouseholdKind, type ToHouseholds } from './tell-households';
export { notePlatformEvent } from './ways/note-platform-event';
export { forgetBefore as forgetTextSends } from './ways/sms-sends';
export {
  begin as beginPause,
  isTooBad,
  listOpen as pausedChannels,
  mayProbe,
  noteProbe,
  triesOf as triesOfChannel,
  type Pause as ChannelPause,
} from './ways/channel-pauses';
export { smsChannel } from './ways/sms-channel';
export { wechatChannel } from './ways/wechat-channel';
export { wecomChannel } from './ways/wecom-channel';
