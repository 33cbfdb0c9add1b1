export { freeOverdue, listWithOverdue } from './free-overdue';
export { countInHand as countRequestsInHand } from './requests';
export { carryWishes } from './carry-wishes';
export { listWithLeftOver as listCommunitiesWithLeftOverWishes } from './wishes';
export { listCommunitiesToLook as listCommunitiesWithReminders } from './stock-reminders';
export { replaceWaveTimes } from './wave-times';
export { closeDueWave, isOpen, openWave, planWaves, toWave, waveColumns, type WaveRow } from './waves';
export {
  holdPlaced,
  listPlaced,
  loadAt,
  placeShare,
  settle,
  shareOut,
  sortAt,
  unsettle,
  type Destination,
  type MovedLine,
  type PlacedLine,
} from './line-moves';
export { hasGoneOn, holdReceived, takeBackReceived } from './take-back-received';
export { receiveAgain, takeBackDelivered } from './disputed-moves';
export { isInDispute } from './disputes-of-order';
export { homePlace } from './home-place';
export { atTheDoor } from './at-the-door';
export { refundsOfLine } from './refunds';
export { livesThere } from './request-rights';
export { seesPicture } from './sees-picture';
export { isPictureOf } from './requests';
export { moveToSupplier } from './move-to-supplier';
export { tellBackInStock } from './tell-back-in-stock';
export { applyCap } from './wave-stock';
