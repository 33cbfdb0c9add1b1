import type { WaveTime } from '@/domain/waves';
import type { NewCatalogue } from '../../catalogue/public';
import type { NewDoor } from '../../households/public';

/** Everything a community begins with: what a file says, what the demonstration is made of. */
export interface CommunityPlan {
  communityName: string;
  countyName: string;
  teamName: string;
  servicePhone: string | null;
  waveTimes: readonly WaveTime[];
  doors: readonly NewDoor[];
  captains: readonly PlannedCaptain[];
  catalogue: NewCatalogue;
}

/** Whom to invite as captain of an entrance. */
export interface PlannedCaptain {
  buildingNo: string;
  entranceNo: string;
  forName: string;
}
