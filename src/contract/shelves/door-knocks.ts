import * as captains from '../captain-rounds';
import * as leases from '../door-leases';
import * as doorKnocks from '../door-knocks';
import * as templates from '../form-templates';
import * as freeGoods from '../free-goods';
import * as handOuts from '../hand-outs';
import * as history from '../knock-history';
import * as sheets from '../knock-sheets';
import * as own from '../own-answers';
import * as phones from '../phone-reports';
import * as copies from '../round-copies';
import * as quality from '../round-quality';
import * as report from '../round-report';

/** Rounds over the cells of a campaign: what is asked and found at each door. */
export const doorKnocksShelf = {
  openRound: doorKnocks.openRound,
  countOwnAudience: captains.countOwnAudience,
  openOwnRound: captains.openOwnRound,
  getOwnOpening: captains.getOwnOpening,
  listOwnExceptions: captains.listOwnExceptions,
  getRound: copies.getRound,
  listRoundExceptions: copies.listRoundExceptions,
  compareRounds: copies.compareRounds,
  getEntranceRound: doorKnocks.getEntranceRound,
  recordDoorKnock: doorKnocks.recordDoorKnock,
  recordNoAnswers: doorKnocks.recordNoAnswers,
  listDoorKnocks: history.listDoorKnocks,
  settleKnock: history.settleKnock,
  getOwnRound: own.getOwnRound,
  answerOwn: own.answerOwn,
  giveEntrance: leases.giveEntrance,
  listLeases: leases.listLeases,
  endLease: leases.endLease,
  listMyEntranceRounds: leases.listMyEntranceRounds,
  reportPhone: phones.reportPhone,
  listQuietPhones: phones.listQuietPhones,
  printKnockSheets: sheets.printKnockSheets,
  getKnockSheet: sheets.getKnockSheet,
  enterKnockSheet: sheets.enterKnockSheet,
  readKnockSheet: sheets.readKnockSheet,
  voidKnocks: quality.voidKnocks,
  lookAgain: quality.lookAgain,
  drawSample: quality.drawSample,
  listSamples: quality.listSamples,
  listSampleDoors: quality.listSampleDoors,
  listOwnSampleDoors: quality.listOwnSampleDoors,
  recordSampleDoor: quality.recordSampleDoor,
  getReport: report.getReport,
  listFormTemplates: templates.listFormTemplates,
  saveFormTemplate: templates.saveFormTemplate,
  removeFormTemplate: templates.removeFormTemplate,
  exportRound: report.exportRound,
  printReport: report.printReport,
  listHandOutRuns: handOuts.listHandOutRuns,
  attachRun: handOuts.attachRun,
  detachRun: handOuts.detachRun,
  listHandOuts: handOuts.listHandOuts,
  findPickUpDoors: handOuts.findPickUpDoors,
  recordPickUp: handOuts.recordPickUp,
  getHandOutGoods: freeGoods.getHandOutGoods,
  linkBatch: freeGoods.linkBatch,
  unlinkBatch: freeGoods.unlinkBatch,
  printShareLabels: freeGoods.printShareLabels,
  getOwnHandOuts: freeGoods.getOwnHandOuts,
  giveShareAway: freeGoods.giveShareAway,
  takeShareBack: freeGoods.takeShareBack,
};
