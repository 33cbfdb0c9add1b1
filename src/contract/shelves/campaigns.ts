import * as lists from '../campaign-lists';
import * as campaigns from '../campaigns';
import * as pauses from '../pauses';

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
  liftPause: pauses.liftPause,
  liftBuildingPause: pauses.liftBuildingPause,
};
