import * as codes from '../codes';
import * as dispatch from '../dispatch';
import * as disputes from '../disputes';
import * as gate from '../gate';
import * as paper from '../paper';
import * as pickUps from '../pick-ups';
import * as plans from '../plans';
import * as runs from '../runs';
import * as whereabouts from '../whereabouts';
import { carryingProcedures } from './carrying';

/** Sorting at the station, planned runs, doors, pick-ups, the gate, paper, disputes, and where the pieces are. */
export const dispatchShelf = {
  ...carryingProcedures,
  listSorting: dispatch.listSorting,
  listSortingHouseholds: dispatch.listSortingHouseholds,
  markSorted: dispatch.markSorted,
  createRun: dispatch.createRun,
  listRuns: dispatch.listRuns,
  getRun: dispatch.getRun,
  acceptRun: dispatch.acceptRun,
  releaseRun: runs.releaseRun,
  listVolunteers: runs.listVolunteers,
  setVolunteerLimits: runs.setVolunteerLimits,
  assignRun: runs.assignRun,
  takeBackRun: runs.takeBackRun,
  departRun: dispatch.departRun,
  announceEntrance: runs.announceEntrance,
  confirmDropOff: dispatch.confirmDropOff,
  confirmRest: runs.confirmRest,
  undoDropOff: runs.undoDropOff,
  finishRun: dispatch.finishRun,
  listBroughtBack: runs.listBroughtBack,
  acknowledge: dispatch.acknowledge,
  printRun: paper.printRun,
  printSorting: paper.printSorting,
  getSheet: paper.getSheet,
  enterSheet: paper.enterSheet,
  listContradictions: paper.listContradictions,
  settleContradiction: paper.settleContradiction,
  openDispute: disputes.openDispute,
  withdrawDispute: disputes.withdrawDispute,
  answerDispute: disputes.answerDispute,
  receiveReplacement: disputes.receiveReplacement,
  listDisputes: disputes.listDisputes,
  trackOrder: whereabouts.trackOrder,
  listDelayed: whereabouts.listDelayed,
  countDelayed: whereabouts.countDelayed,
  proposeRuns: plans.proposeRuns,
  planRuns: plans.planRuns,
  getOwnCodes: codes.getOwnCodes,
  listCodeDoors: codes.listCodeDoors,
  waiveCode: codes.waiveCode,
  listNotFetched: pickUps.listNotFetched,
  bringNotFetched: pickUps.bringNotFetched,
  findGateDoors: gate.findGateDoors,
  addGateParcel: gate.addGateParcel,
  listGateParcels: gate.listGateParcels,
  takeGateParcels: gate.takeGateParcels,
  fetchGateParcel: gate.fetchGateParcel,
  findGateParcel: gate.findGateParcel,
  handOverGate: gate.handOverGate,
  takeOverGate: gate.takeOverGate,
  listGateShifts: gate.listGateShifts,
} as const;
