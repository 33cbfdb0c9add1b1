import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { acceptRun } from './accept-run';
import { acknowledge } from './acknowledge';
import { announceEntrance } from './announce-entrance';
import { assignRun } from './assign-run';
import { confirmDropOff } from './confirm-drop-off';
import { confirmRest } from './confirm-rest';
import { answerDispute } from './answer-dispute';
import { countDelayed } from './count-delayed';
import { createRun } from './create-run';
import { departRun } from './depart-run';
import { enterSheet } from './enter-sheet';
import { finishRun } from './finish-run';
import { getRun } from './get-run';
import { getSheet } from './get-sheet';
import { listContradictions } from './list-contradictions';
import { listBroughtBack } from './list-brought-back';
import { listDelayed } from './list-delayed';
import { listDisputes } from './list-disputes';
import { listRuns } from './list-runs';
import { listSorting } from './list-sorting';
import { listSortingHouseholds } from './list-sorting-households';
import { listVolunteers } from './list-volunteers';
import { markSorted } from './mark-sorted';
import { printRun } from './print-run';
import { printSorting } from './print-sorting';
import { settleContradiction } from './settle-contradiction';
import { releaseRun } from './release-run';
import { takeBackRun } from './take-back-run';
import { undoDropOff } from './undo-drop-off';
import { openDispute } from './open-dispute';
import { receiveReplacement } from './receive-replacement';
import { trackOrder } from './track-order';
import { withdrawDispute } from './withdraw-dispute';

export const dispatch = implement('dispatch', contract.dispatch, {
  listSorting,
  listSortingHouseholds,
  markSorted,
  createRun,
  listRuns,
  getRun,
  acceptRun,
  releaseRun,
  listVolunteers,
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
});
