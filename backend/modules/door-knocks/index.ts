import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { getHandOutGoods } from './free-goods/get-hand-out-goods';
import { linkBatch, unlinkBatch } from './free-goods/link-batch';
import { getOwnHandOuts, giveShareAway, takeShareBack } from './free-goods/own-hand-outs';
import { printShareLabels } from './free-goods/share-labels';
import { attachRun } from './hand-outs/attach-run';
import { detachRun } from './hand-outs/detach-run';
import { listHandOutRuns } from './hand-outs/list-hand-out-runs';
import { listHandOuts } from './hand-outs/list-hand-outs';
import { findPickUpDoors } from './hand-outs/find-pick-up-doors';
import { recordPickUp } from './hand-outs/record-pick-up';
import { listDoorKnocks } from './knocks/list-door-knocks';
import { recordDoorKnock } from './knocks/record-door-knock';
import { recordNoAnswers } from './knocks/record-no-answers';
import { settleKnock } from './knocks/settle-knock';
import { endLease } from './leases/end-lease';
import { giveEntrance } from './leases/give-entrance';
import { listLeases } from './leases/list-leases';
import { listMyEntranceRounds } from './leases/list-my-entrance-rounds';
import { answerOwn } from './own/answer-own';
import { getOwnRound } from './own/get-own-round';
import { listQuietPhones } from './phones/list-quiet-phones';
import { reportPhone } from './phones/report-phone';
import { voidKnocks } from './quality/void-knocks';
import { lookAgain } from './quality/look-again';
import { drawSample } from './quality/draw-sample';
import { listSamples } from './quality/list-samples';
import { listOwnSampleDoors } from './quality/list-own-sample-doors';
import { listSampleDoors } from './quality/list-sample-doors';
import { recordSampleDoor } from './quality/record-sample-door';
import { getReport } from './report/get-report';
import { exportRound } from './report/export-round';
import { printReport } from './report/print-report';
import { compareRounds } from './rounds/compare-rounds';
import { countOwnAudience } from './rounds/count-own-audience';
import { getEntranceRound } from './rounds/get-entrance-round';
import { getOwnOpening } from './rounds/get-own-opening';
import { getRound } from './rounds/get-round';
import { listOwnExceptions, listRoundExceptions } from './rounds/list-round-exceptions';
import { openOwnRound } from './rounds/open-own-round';
import { openRound } from './rounds/open-round';
import { listFormTemplates } from './templates/list-form-templates';
import { saveFormTemplate } from './templates/save-form-template';
import { removeFormTemplate } from './templates/remove-form-template';
import { enterKnockSheet } from './sheets/enter-knock-sheet';
import { getKnockSheet } from './sheets/get-knock-sheet';
import { printKnockSheets } from './sheets/print-knock-sheets';
import { readKnockSheet } from './sheets/read-knock-sheet';

export const doorKnocks = implement('doorKnocks', contract.doorKnocks, {
  openRound,
  countOwnAudience,
  openOwnRound,
  getOwnOpening,
  listOwnExceptions,
  getRound,
  listRoundExceptions,
  compareRounds,
  getEntranceRound,
  recordDoorKnock,
  recordNoAnswers,
  listDoorKnocks,
  settleKnock,
  getOwnRound,
  answerOwn,
  giveEntrance,
  listLeases,
  endLease,
  listMyEntranceRounds,
  reportPhone,
  listQuietPhones,
  printKnockSheets,
  getKnockSheet,
  enterKnockSheet,
  readKnockSheet,
  voidKnocks,
  lookAgain,
  drawSample,
  listSamples,
  listSampleDoors,
  listOwnSampleDoors,
  recordSampleDoor,
  getReport,
  exportRound,
  printReport,
  listHandOutRuns,
  attachRun,
  detachRun,
  listHandOuts,
  findPickUpDoors,
  recordPickUp,
  getHandOutGoods,
  linkBatch,
  unlinkBatch,
  printShareLabels,
  getOwnHandOuts,
  giveShareAway,
  takeShareBack,
  listFormTemplates,
  saveFormTemplate,
  removeFormTemplate,
});
