import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { acceptRun } from './accept-run';
import { acknowledge } from './acknowledge';
import { confirmDropOff } from './confirm-drop-off';
import { createRun } from './create-run';
import { departRun } from './depart-run';
import { enterSheet } from './enter-sheet';
import { finishRun } from './finish-run';
import { getRun } from './get-run';
import { getSheet } from './get-sheet';
import { listContradictions } from './list-contradictions';
import { listRuns } from './list-runs';
import { listSorting } from './list-sorting';
import { listSortingHouseholds } from './list-sorting-households';
import { markSorted } from './mark-sorted';
import { printRun } from './print-run';
import { printSorting } from './print-sorting';
import { settleContradiction } from './settle-contradiction';

export const dispatch = implement('dispatch', contract.dispatch, {
  listSorting,
  listSortingHouseholds,
  markSorted,
  createRun,
  listRuns,
  getRun,
  acceptRun,
  departRun,
  confirmDropOff,
  finishRun,
  acknowledge,
  printRun,
  printSorting,
  getSheet,
  enterSheet,
  listContradictions,
  settleContradiction,
});
