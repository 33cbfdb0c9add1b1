export { countAudience } from './audience/count-audience';
export { openCampaign, type Opening } from './open-campaign';
export { find as findCampaign, findAudience, type CampaignRow } from './campaigns';
export { hold as holdCell, put as putCell, type CellPlace, type HeldCell } from './cells/cells';
export { choose as chooseKnock, disprove as disproveVacancy } from './cells/cells';
export { pausedOn } from './pauses/paused-on';
export { keepCampaign } from './cells/keep-cells';
export { listLive as listLiveCampaigns } from './campaigns';
