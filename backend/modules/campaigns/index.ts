import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { countAudience } from './audience/count-audience';
import { closeCampaign } from './close-campaign';
import { getCampaign } from './get-campaign';
import { listCampaigns } from './list-campaigns';
import { getLens } from './lists/get-lens';
import { listEntranceCampaigns } from './lists/list-entrance-campaigns';
import { listNotReached } from './lists/list-not-reached';
import { listSilent } from './lists/list-silent';
import { pauseHousehold } from './pauses/pause-household';
import { pauseBuilding } from './pauses/pause-building';
import { listBuildingPauses } from './pauses/list-building-pauses';
import { listPauses } from './pauses/list-pauses';
import { liftPause } from './pauses/lift-pause';
import { liftBuildingPause } from './pauses/lift-building-pause';
import { getSecondList } from './second-lists/get-second-list';
import { listSecondListRows } from './second-lists/list-second-list-rows';
import { listSecondLists } from './second-lists/list-second-lists';
import { readSecondList } from './second-lists/read-second-list';
import { settleSecondListRow } from './second-lists/settle-second-list-row';
import { signOffCell } from './sign-off-cell';

export const campaigns = implement('campaigns', contract.campaigns, {
  countAudience,
  listCampaigns,
  listEntranceCampaigns,
  getCampaign,
  listNotReached,
  listSilent,
  getLens,
  signOffCell,
  closeCampaign,
  pauseHousehold,
  pauseBuilding,
  listPauses,
  listBuildingPauses,
  liftPause,
  liftBuildingPause,
  readSecondList,
  listSecondLists,
  getSecondList,
  listSecondListRows,
  settleSecondListRow,
});
