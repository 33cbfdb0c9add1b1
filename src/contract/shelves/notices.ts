import * as callUps from '../call-ups';
import * as paper from '../notice-paper';
import * as captain from '../captain-notices';
import * as relay from '../notice-relay';
import * as templates from '../notice-templates';
import * as notices from '../notices';
import * as own from '../own-notices';

/** What is told to the households of an audience, and who of them knows it. */
export const noticesShelf = {
  forecastNotice: notices.forecastNotice,
  writeNotice: notices.writeNotice,
  forecastOwnNotice: captain.forecastOwnNotice,
  writeOwnNotice: captain.writeOwnNotice,
  approveNotice: notices.approveNotice,
  declineNotice: notices.declineNotice,
  cancelNotice: notices.cancelNotice,
  pauseNotice: notices.pauseNotice,
  resumeNotice: notices.resumeNotice,
  remindRest: notices.remindRest,
  listWayless: notices.listWayless,
  listNotices: notices.listNotices,
  getNotice: notices.getNotice,
  previewCallUp: callUps.previewCallUp,
  planCallUp: callUps.planCallUp,
  listCallUps: callUps.listCallUps,
  getCallUp: callUps.getCallUp,
  reorderSlots: callUps.reorderSlots,
  moveTurn: callUps.moveTurn,
  callSlot: callUps.callSlot,
  uncallSlot: callUps.uncallSlot,
  listTurns: callUps.listTurns,
  declineSlotWish: callUps.declineSlotWish,
  getOwnTurns: callUps.getOwnTurns,
  askForSlot: callUps.askForSlot,
  listOwnNotices: own.listOwnNotices,
  getDueNotices: own.getDueNotices,
  getOwnNotice: own.getOwnNotice,
  openOwnNotice: own.openOwnNotice,
  acknowledgeNotice: own.acknowledgeNotice,
  listNoticeEntrances: relay.listNoticeEntrances,
  listRelays: relay.listRelays,
  listRelayDoors: relay.listRelayDoors,
  listToldDoors: relay.listToldDoors,
  recordTold: relay.recordTold,
  takeBackTold: relay.takeBackTold,
  printNotice: paper.printNotice,
  listNoticeTemplates: templates.listNoticeTemplates,
  saveNoticeTemplate: templates.saveNoticeTemplate,
  removeNoticeTemplate: templates.removeNoticeTemplate,
  listAudiences: templates.listAudiences,
  saveAudience: templates.saveAudience,
  removeAudience: templates.removeAudience,
};
