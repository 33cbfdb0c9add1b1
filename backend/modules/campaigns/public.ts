export { countAudience } from './audience/count-audience';
export { openCampaign, type Opener, type Opening } from './open-campaign';
export { endEarly } from './end-early';
export { audienceHouseholds, type AudienceHousehold } from './audience/audience-households';
export {
  find as findCampaign,
  findAudience,
  hold as holdCampaign,
  nextNumber,
  type CampaignRow,
} from './campaigns';
export {
  hold as holdCell,
  holdAll as holdCells,
  putAll as putCells,
  puttingAll as puttingCells,
  type CellValues,
  type HeldCell,
} from './cells/held-cells';
export type { CellPlace } from './cells/cells';
export { choose as chooseKnock, disprove as disproveVacancy } from './cells/cells';
export { pausedOn } from './pauses/paused-on';
export { ownersAt, ownersOf } from './lists/owners';
export { keepCampaign } from './cells/keep-cells';
export { countCells, countsOf } from './cells/counts';
export { secondListsOf } from './second-lists/list-second-lists';
export { toCampaign } from './to-campaign';
export { listToKeep as listCampaignsToKeep } from './campaigns';
