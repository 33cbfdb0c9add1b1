import * as doorKnocks from '../door-knocks';

/** Rounds over the cells of a campaign: what is asked and found at each door. */
export const doorKnocksShelf = {
  openRound: doorKnocks.openRound,
  getRound: doorKnocks.getRound,
  getEntranceRound: doorKnocks.getEntranceRound,
  recordDoorKnock: doorKnocks.recordDoorKnock,
  recordNoAnswers: doorKnocks.recordNoAnswers,
  giveEntrance: doorKnocks.giveEntrance,
};
