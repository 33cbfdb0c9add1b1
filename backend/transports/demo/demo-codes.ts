import { inCommunity } from '../../kernel/in-community';
import { COMMUNITY_ID } from '../../demo';
import type { App } from '../../kernel/app-parts';
import { codesOfBuildings } from '../../modules/joining/public';

/** What hangs in a hall: a visitor of the demo who wants to join as a newcomer reads it here. */
export interface DemoCode {
  buildingNo: string;
  code: string;
}

/** The codes of the demo's buildings. */
export const listDemoCodes = ({ database, secrets }: App): Promise<DemoCode[]> =>
  codesOfBuildings(inCommunity(database, COMMUNITY_ID), secrets, COMMUNITY_ID);
