import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { callSlot, uncallSlot } from './call-up/call-slot';
import { askForSlot, declineSlotWish, moveTurn } from './call-up/change-turn';
import { listCallUps } from './call-up/list-call-ups';
import { planCallUp } from './call-up/plan-call-up';
import { previewCallUp } from './call-up/preview-call-up';
import { getCallUp, getOwnTurns, listTurns } from './call-up/read-call-up';
import { reorderSlots } from './call-up/reorder-slots';
import { acknowledgeNotice, openOwnNotice } from './own/answer-own-notice';
import { getDueNotices, getOwnNotice, listOwnNotices } from './own/list-own-notices';
import { printNotice } from './paper/print-notice';
import { getNotice, listNotices } from './reading/list-notices';
import { listNoticeEntrances } from './relay/list-notice-entrances';
import { listWayless } from './reading/list-wayless';
import { listRelayDoors, listRelays, listToldDoors } from './relay/list-relays';
import { recordTold } from './relay/record-told';
import { takeBackTold } from './relay/take-back-told';
import { cancelNotice } from './sending/cancel-notice';
import { pauseNotice, resumeNotice } from './sending/pause-notice';
import { remindRest } from './sending/remind-rest';
import { listAudiences, removeAudience, saveAudience } from './templates/keep-audiences';
import { listNoticeTemplates, removeNoticeTemplate, saveNoticeTemplate } from './templates/keep-templates';
import { approveNotice } from './writing/approve-notice';
import { declineNotice } from './writing/decline-notice';
import { forecastNotice } from './writing/forecast-notice';
import { writeNotice } from './writing/write-notice';
import { forecastOwnNotice, writeOwnNotice } from './writing/own-notice';

export const notices = implement('notices', contract.notices, {
  forecastNotice,
  writeNotice,
  forecastOwnNotice,
  writeOwnNotice,
  approveNotice,
  declineNotice,
  cancelNotice,
  pauseNotice,
  resumeNotice,
  remindRest,
  listWayless,
  listNotices,
  getNotice,
  previewCallUp,
  planCallUp,
  listCallUps,
  getCallUp,
  reorderSlots,
  moveTurn,
  callSlot,
  uncallSlot,
  listTurns,
  declineSlotWish,
  getOwnTurns,
  askForSlot,
  listOwnNotices,
  getDueNotices,
  getOwnNotice,
  openOwnNotice,
  acknowledgeNotice,
  listNoticeEntrances,
  listRelays,
  listRelayDoors,
  listToldDoors,
  recordTold,
  takeBackTold,
  printNotice,
  listNoticeTemplates,
  saveNoticeTemplate,
  removeNoticeTemplate,
  listAudiences,
  saveAudience,
  removeAudience,
});
