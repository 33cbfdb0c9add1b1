import * as leases from '../door-leases';
import * as doorKnocks from '../door-knocks';
import * as history from '../knock-history';
import * as own from '../own-answers';

/** Rounds over the cells of a campaign: what is asked and found at each door. */
export const doorKnocksShelf = {
  openRound: doorKnocks.openRound,
  getRound: doorKnocks.getRound,
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
};
