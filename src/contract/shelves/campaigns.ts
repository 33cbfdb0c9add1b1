import * as campaigns from '../campaigns';
import * as pauses from '../pauses';

/** One cell per household: audiences, cells, who was not reached. */
export const campaignsShelf = {
  countAudience: campaigns.countAudience,
  listCampaigns: campaigns.listCampaigns,
  listEntranceCampaigns: campaigns.listEntranceCampaigns,
  getCampaign: campaigns.getCampaign,
  listNotReached: campaigns.listNotReached,
  listSilent: campaigns.listSilent,
  getLens: campaigns.getLens,
  signOffCell: campaigns.signOffCell,
  closeCampaign: campaigns.closeCampaign,
  pauseHousehold: pauses.pauseHousehold,
  pauseBuilding: pauses.pauseBuilding,
  listPauses: pauses.listPauses,
  liftPause: pauses.liftPause,
  liftBuildingPause: pauses.liftBuildingPause,
};
