import { v7 } from 'uuid';
import { CONSENT_VERSION } from '@/domain/consent';
import { campaignInputs } from './campaign-inputs';
import { carryingInputs } from './carrying-inputs';
import { catalogueInputs } from './catalogue-inputs';
import { importInputs } from './import-inputs';
import { joiningInputs } from './joining-inputs';
import { ledgerInputs } from './ledger-inputs';
import { noticeInputs } from './notice-inputs';
import type { Place } from './places';
import { planInputs } from './plan-inputs';
import { receivingInputs } from './receiving-inputs';
import { plannerInputs } from './planner-inputs';
import { registerInputs } from './register-inputs';
import type { Name } from './rights';
import { roleInputs } from './role-inputs';
import { setupInputs } from './setup-inputs';
import { supplierInputs } from './supplier-inputs';
import { evening } from './support/demo';
import type { CarryingThings } from './support/given-carrying';
import type { JoiningThings } from './support/given-joining';
import { photo } from './support/pictures';

/** What exists in a place, so that whoever is let in finds it. */
export interface Things extends JoiningThings, CarryingThings {
  waveId: string;
  orderId: string;
  requestId: string;
  wishId: string;
  purchaseId: string;
  certificateId: string;
  runId: string;
  dropOffId: string;
  sheetCode: string;
  contradictionId: string;
  pictureId: string;
  communityPictureId: string;
  invitationId: string;
  disputeId: string;
  changeId: string;
  importId: string;
  undeliveredId: string;
  robotId: string;
  contactId: string;
  residentId: string;
  campaignId: string;
  pauseId: string;
  buildingPauseId: string;
  leaseId: string;
  sampleId: string;
  templateId: string;
  noticeId: string;
  waitingNoticeId: string;
  noticeTemplateId: string;
  callUpId: string;
  slotId: string;
  knockSheetCode: string;
  secondListId: string;
  handOutId: string;
  batchId: string;
  thingId: string;
  callId: string;
  advanceId: string;
  paymentId: string;
  shoppingId: string;
  writeOffId: string;
}

const nameless = { loginName: 'nobody', password: 'not-a-password' };
const consent = { consentVersion: CONSENT_VERSION };
/** The least that each procedure takes; the compiler and a test miss none. */
export const inputs: Record<Name, (place: Place, things: Things) => object> = {
  'org.getMe': () => ({}),
  'org.signIn': () => nameless,
  'org.signOut': () => ({}),
  'org.reportClientFault': () => ({ client: 'h5', version: '0.1.0', page: '', message: 'TypeError' }),
  'org.signOutEverywhere': () => ({}),
  'org.changePassword': () => ({ password: 'not-a-password', newPassword: 'another-password' }),
  'org.createInvitation': (at) => ({ role: 'resident', forName: '邻居', householdId: at.householdId }),
  'org.listInvitations': () => ({}),
  'org.cancelInvitation': (_, { invitationId }) => ({ invitationId }),
  'org.joinWithCode': () => ({ ...consent, code: 'NOSUCHCODE' }),
  'org.createAccount': () => ({ ...nameless, ...consent, code: 'NOSUCHCODE' }),
  'org.getContacts': () => ({}),
  'org.setServicePhone': () => ({ servicePhone: '19900000111' }),
  'org.getCaptainPhone': () => ({}),
  'org.setCaptainPhone': () => ({ phone: '19900000112' }),
  'households.listBuildings': () => ({}),
  'households.listHouseholds': () => ({}),
  'households.listMyEntrances': () => ({}),
  'households.findHouseholds': () => ({ text: '502' }),
  ...importInputs,
  ...campaignInputs,
  ...carryingInputs,
  ...noticeInputs,
  ...receivingInputs,
  ...ledgerInputs,
  'messages.listMessages': () => ({}),
  'messages.listMyMessages': () => ({}),
  'messages.listCaptainMessages': () => ({}),
  'messages.listUndelivered': () => ({}),
  'messages.tryAgain': (_, { undeliveredId }) => ({ undeliveredId, way: 'app' }),
  'messages.listRobots': () => ({}),
  'messages.addRobot': () => ({
    name: '值班群',
    webhook: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${v7()}`,
  }),
  'messages.endRobot': (_, { robotId }) => ({ robotId }),
  'messages.getOwnQuota': () => ({}),
  'messages.noteSubscriptions': () => ({ allowed: ['template-of-notices'] }),
  'orders.getHome': () => ({}),
  'orders.getCatalogue': () => ({}),
  'orders.placeOrder': (at, { waveId }) => ({ waveId, lines: [{ productId: at.productId, quantity: 1 }] }),
  'orders.changeOrder': (at, { orderId }) => ({
    orderId,
    version: 1,
    lines: [{ productId: at.productId, quantity: 1 }],
  }),
  'orders.cancelOrder': (_, { orderId }) => ({ orderId, version: 1 }),
  'orders.getOrder': (_, { orderId }) => ({ orderId }),
  'orders.listOrders': () => ({}),
  'orders.getBoard': () => ({}),
  'orders.listEntranceOrders': () => ({}),
  'orders.getEntranceReminder': () => ({}),
  'orders.remindEntrance': () => ({}),
  'orders.getCommunityReminder': () => ({}),
  'orders.remindCommunity': () => ({}),
  'orders.createWish': () => ({ text: '婴儿纸尿裤 L 码', quantity: 1 }),
  'orders.listHouseholdWishes': () => ({}),
  'orders.acceptWish': (_, { wishId }) => ({ wishId }),
  'orders.withdrawWish': (_, { wishId }) => ({ wishId }),
  'orders.listWishes': () => ({}),
  'orders.priceWish': (at, { wishId }) => ({
    wishId,
    name: '纸尿裤',
    measure: '包',
    priceFen: 8900,
    supplierId: at.supplierId,
  }),
  'orders.declineWish': (_, { wishId }) => ({ wishId, reason: '没有货' }),
  'orders.createRequest': () => ({ wish: { kind: 'other', text: '换灯泡' } }),
  'orders.cancelRequest': (_, { requestId }) => ({ requestId }),
  'orders.listRequests': () => ({}),
  'orders.getRequest': (_, { requestId }) => ({ requestId }),
  'orders.listOpenRequests': () => ({}),
  'orders.takeRequest': (_, { requestId }) => ({ requestId }),
  'orders.keepRequest': (_, { requestId }) => ({ requestId }),
  'orders.releaseRequest': (_, { requestId }) => ({ requestId }),
  'orders.finishRequest': (_, { requestId }) => ({ requestId, payment: { paidBy: 'none' } }),
  'orders.failRequest': (_, { requestId }) => ({ requestId, reason: '药店关门' }),
  ...catalogueInputs,
  ...supplierInputs,
  ...setupInputs,
  ...roleInputs,
  ...registerInputs,
  ...planInputs,
  ...plannerInputs,
  ...joiningInputs,
  'purchasing.listWaves': () => ({}),
  'purchasing.getDesk': (_, { waveId }) => ({ waveId }),
  'purchasing.markPlaced': (at, { waveId }) => ({ waveId, supplierId: at.supplierId, arrivesAt: evening }),
  'purchasing.changeArrival': (_, { purchaseId }) => ({ purchaseId, arrivesAt: evening }),
  'purchasing.markArrived': (_, { purchaseId }) => ({ purchaseId }),
  'purchasing.exportWave': (_, { waveId }) => ({ waveId }),
  'purchasing.previewReceipt': (at, { purchaseId }) => ({
    purchaseId,
    lines: [{ productId: at.productId, came: 1, damaged: 0 }],
  }),
  'purchasing.undoReceipt': (_, { purchaseId }) => ({ purchaseId }),
  'purchasing.recordReceipt': (at, { purchaseId }) => ({
    purchaseId,
    lines: [{ productId: at.productId, came: 1, damaged: 0 }],
  }),
  'dispatch.listSorting': () => ({}),
  'dispatch.listSortingHouseholds': () => ({}),
  'dispatch.markSorted': (at) => ({ entranceIds: [at.entranceId] }),
  'dispatch.createRun': (at) => ({ entranceIds: [at.entranceId] }),
  'dispatch.listRuns': () => ({}),
  'dispatch.getRun': (_, { runId }) => ({ runId }),
  'dispatch.acceptRun': (_, { runId }) => ({ runId }),
  'dispatch.releaseRun': (_, { runId }) => ({ runId }),
  'dispatch.listVolunteers': () => ({}),
  'dispatch.setVolunteerLimits': () => ({
    volunteerId: v7(),
    limits: { grams: 20_000, pieces: null, coldBoxes: 2 },
  }),
  'dispatch.assignRun': (_, { runId }) => ({ runId, volunteerId: v7(), heldBy: null }),
  'dispatch.takeBackRun': (_, { runId }) => ({ runId, heldBy: null }),
  'dispatch.departRun': (_, { runId }) => ({ runId }),
  'dispatch.announceEntrance': (at, { runId }) => ({ runId, entranceId: at.entranceId, happenedAt: evening }),
  'dispatch.confirmDropOff': (_, { dropOffId }) => ({
    dropOffId,
    outcome: 'handedOver',
    happenedAt: evening,
  }),
  'dispatch.confirmRest': (at, { runId }) => ({
    runId,
    entranceId: at.entranceId,
    outcome: 'handedOver',
    exceptDropOffIds: [],
    happenedAt: evening,
  }),
  'dispatch.undoDropOff': (_, { dropOffId }) => ({ dropOffIds: [dropOffId] }),
  'dispatch.listBroughtBack': () => ({}),
  'dispatch.finishRun': (_, { runId }) => ({ runId }),
  'dispatch.acknowledge': (_, { orderId }) => ({ orderId }),
  'dispatch.openDispute': (at, { orderId }) => ({
    orderId,
    lines: [{ productId: at.productId, cause: 'missing', pieces: 1 }],
  }),
  'dispatch.withdrawDispute': (_, { disputeId }) => ({ disputeId }),
  'dispatch.answerDispute': (_, { disputeId }) => ({
    disputeId,
    answer: { kind: 'decline', reason: '已送到' },
  }),
  'dispatch.receiveReplacement': (_, { disputeId }) => ({ disputeId }),
  'dispatch.listDisputes': () => ({}),
  'dispatch.trackOrder': (_, { orderId }) => ({ orderId }),
  'dispatch.listDelayed': () => ({}),
  'dispatch.countDelayed': () => ({}),
  'dispatch.printRun': (_, { runId }) => ({ runId, paper: 'labels' }),
  'dispatch.printSorting': (at) => ({ entranceIds: [at.entranceId], paper: 'packing' }),
  'dispatch.getSheet': (_, { sheetCode }) => ({ sheetCode }),
  'dispatch.enterSheet': (_, { sheetCode, dropOffId }) => ({
    sheetCode,
    happenedAt: '2026-11-22T04:00:00.000Z',
    rows: [{ dropOffId, outcome: 'handedOver' }],
  }),
  'dispatch.listContradictions': () => ({}),
  'dispatch.settleContradiction': (_, { contradictionId }) => ({ contradictionId, note: '问过了' }),
  'overview.getEvening': () => ({}),
  'overview.getToDo': () => ({}),
  'overview.listEveningRows': () => ({ day: '2026-11-22', topic: 'doors', key: 'handedOver' }),
  'overview.exportEvening': () => ({ day: '2026-11-22' }),
  'overview.listTeamCounts': () => ({}),
  'overview.listCountyCounts': () => ({}),
  'files.addPicture': () => ({ pictureId: v7(), source: photo }),
  'files.getPicture': (_, { pictureId }) => ({ pictureId }),
  'files.getThumbnails': (_, { communityPictureId }) => ({ pictureIds: [communityPictureId] }),
  'files.addCommunityPicture': () => ({ pictureId: v7(), source: photo, thumbnail: photo }),
  'files.readExport': () => ({ path: '/exports/none', from: 0, digest: null }),
  'files.getCommunityPicture': (_, { communityPictureId }) => ({ pictureId: communityPictureId }),
};
