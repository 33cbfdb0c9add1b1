import * as lists from '../campaign-lists';
import * as campaigns from '../campaigns';
import * as pauses from '../pauses';
import * as secondLists from '../second-lists';

/** One cell per household: audiences, cells, who was not reached. */
export const campaignsShelf = {
  countAudience: campaigns.countAudience,
  listCampaigns: campaigns.listCampaigns,
  listEntranceCampaigns: lists.listEntranceCampaigns,
  getCampaign: campaigns.getCampaign,
  listNotReached: lists.listNotReached,
  listSilent: lists.listSilent,
  getLens: lists.getLens,
  signOffCell: campaigns.signOffCell,
  closeCampaign: campaigns.closeCampaign,
  pauseHousehold: pauses.pauseHousehold,
  pauseBuilding: pauses.pauseBuilding,
  listPauses: pauses.listPauses,
  listBuildingPauses: pauses.listBuildingPauses,
  liftPause: pauses.liftPause,
  liftBuildingPause: pauses.liftBuildingPause,
  readSecondList: secondLists.readSecondList,
  listSecondLists: secondLists.listSecondLists,
  getSecondList: secondLists.getSecondList,
  listSecondListRows: secondLists.listSecondListRows,
  settleSecondListRow: secondLists.settleSecondListRow,
};
