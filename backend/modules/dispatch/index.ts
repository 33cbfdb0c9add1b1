import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { carrying } from './carrying';
import { acceptRun } from './runs/accept-run';
import { acknowledge } from './acknowledging/acknowledge';
import { announceEntrance } from './runs/announce-entrance';
import { assignRun } from './runs/assign-run';
import { confirmDropOff } from './doors/confirm-drop-off';
import { confirmRest } from './doors/confirm-rest';
import { answerDispute } from './disputes/answer-dispute';
import { countDelayed } from './pieces/count-delayed';
import { createRun } from './runs/create-run';
import { departRun } from './runs/depart-run';
import { enterSheet } from './sheets/enter-sheet';
import { finishRun } from './runs/finish-run';
import { getRun } from './runs/get-run';
import { getSheet } from './sheets/get-sheet';
import { listContradictions } from './sheets/list-contradictions';
import { listBroughtBack } from './sorting/list-brought-back';
import { listDelayed } from './pieces/list-delayed';
import { listDisputes } from './disputes/list-disputes';
import { listRuns } from './runs/list-runs';
import { listSorting, listSortingHouseholds } from './sorting/list-sorting';
import { listVolunteers } from './runs/list-volunteers';
import { setVolunteerLimits } from './runs/set-volunteer-limits';
import { markSorted } from './sorting/mark-sorted';
import { printRun } from './sheets/print-run';
import { printSorting } from './sheets/print-sorting';
import { settleContradiction } from './sheets/settle-contradiction';
import { releaseRun } from './runs/release-run';
import { takeBackRun } from './runs/take-back-run';
import { undoDropOff } from './doors/undo-drop-off';
import { openDispute } from './disputes/open-dispute';
import { receiveReplacement } from './disputes/receive-replacement';
import { trackOrder } from './pieces/track-order';
import { withdrawDispute } from './disputes/withdraw-dispute';
import { addGateParcel } from './gate/add-gate-parcel';
import { bringNotFetched } from './pick-ups/bring-not-fetched';
import { fetchGateParcel } from './gate/fetch-gate-parcel';
import { findGateDoors } from './gate/find-gate-doors';
import { findGateParcel } from './gate/find-gate-parcel';
import { getOwnCodes } from './codes/get-own-codes';
import { handOverGate } from './gate/hand-over-gate';
import { listCodeDoors } from './codes/list-code-doors';
import { listGateParcels } from './gate/list-gate-parcels';
import { listGateShifts } from './gate/list-gate-shifts';
import { listNotFetched } from './pick-ups/list-not-fetched';
import { takeOverGate } from './gate/take-over-gate';
import { takeGateParcels } from './gate/take-gate-parcels';
import { planRuns } from './plans/plan-runs';
import { proposeRuns } from './plans/propose-runs';
import { waiveCode } from './codes/waive-code';

export const dispatch = implement('dispatch', contract.dispatch, {
  ...carrying,
  listSorting,
  listSortingHouseholds,
  markSorted,
  createRun,
  listRuns,
  getRun,
  acceptRun,
  releaseRun,
  listVolunteers,
  setVolunteerLimits,
  assignRun,
  takeBackRun,
  departRun,
  announceEntrance,
  confirmDropOff,
  confirmRest,
  undoDropOff,
  finishRun,
  listBroughtBack,
  acknowledge,
  printRun,
  printSorting,
  getSheet,
  enterSheet,
  listContradictions,
  settleContradiction,
  openDispute,
  withdrawDispute,
  answerDispute,
  receiveReplacement,
  listDisputes,
  trackOrder,
  listDelayed,
  countDelayed,
  proposeRuns,
  planRuns,
  getOwnCodes,
  listCodeDoors,
  waiveCode,
  listNotFetched,
  bringNotFetched,
  findGateDoors,
  addGateParcel,
  listGateParcels,
  takeGateParcels,
  fetchGateParcel,
  findGateParcel,
  handOverGate,
  takeOverGate,
  listGateShifts,
});
