export { freeOverdue, listWithOverdue } from './requests/free-overdue';
export { countInHand as countRequestsInHand } from './requests/requests';
export { carryWishes } from './wishes/carry-wishes';
export { listWithLeftOver as listCommunitiesWithLeftOverWishes } from './wishes/wishes';
export { listCommunitiesToLook as listCommunitiesWithReminders } from './reminders/stock-reminders';
export { replaceWaveTimes } from './waves/wave-times';
export {
  closeDueWave,
  holdWaves,
  isOpen,
  openWave,
  planWaves,
  toWave,
  waveColumns,
  type WaveRow,
} from './waves/waves';
export {
  holdPlaced,
  listPlaced,
  placeShare,
  settle,
  settling,
  shareOut,
  sortAt,
  unsettle,
  type Destination,
  type PlacedLine,
} from './pieces/line-moves';
export {
  loadAt,
  loadHouseholds,
  splitByPlace,
  staysOfLine,
  type Loaded,
  type LoadedLine,
  type Loading,
  type Whence,
} from './pieces/load';
export { hasGoneOn, holdReceived, takeBackReceived } from './pieces/take-back-received';
export { addInstead } from './pieces/instead-lines';
export { shortBefore } from './pieces/short-before';
export { pieceName } from './pieces/piece-name';
export { receiveAgain, takeBackDelivered } from './pieces/disputed-moves';
export { isInDispute } from './reading/disputes-of-order';
export { homePlace } from './reading/home-place';
export { atTheDoor } from './reading/at-the-door';
export { refundsOfLine } from './pieces/refunds';
export { livesThere } from './requests/request-rights';
export { seesPicture } from './requests/sees-picture';
export { isPictureOf } from './requests/requests';
export { dropShare, type DroppedLine } from './pieces/drop-share';
export { moveToSupplier } from './pieces/move-to-supplier';
export { wavesOf, type Share } from './pieces/share';
export { tellBackInStock } from './reminders/tell-back-in-stock';
export { applyCap } from './waves/wave-stock';
export { checkCode } from './codes/check-code';
export { addWaiver, findWaiver, type Waived } from './codes/code-waivers';
export { householdCode } from './codes/household-code';
