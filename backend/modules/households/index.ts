import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { addEntrance } from './building-plan/add-entrance';
import { getBuildingPlan } from './building-plan/get-building-plan';
import { listControlLevels } from './building-plan/list-control-levels';
import { recallControlLevel } from './building-plan/recall-control-level';
import { removeBuildingGroup } from './building-plan/remove-building-group';
import { renameBuilding } from './building-plan/rename-building';
import { renameEntrance } from './building-plan/rename-entrance';
import { saveBuildingGroup } from './building-plan/save-building-group';
import { setControlLevel } from './building-plan/set-control-level';
import { setDoorDelivery } from './building-plan/set-door-delivery';
import { setPickUpSlots } from './building-plan/set-pick-up-slots';
import { findHouseholds } from './find-households';
import { listBuildings } from './list-buildings';
import { listHouseholds } from './list-households';
import { listMyEntrances } from './list-my-entrances';
import * as registerImports from './register-imports';

export const households = implement('households', contract.households, {
  listBuildings,
  listHouseholds,
  listMyEntrances,
  findHouseholds,
  getBuildingPlan,
  saveBuildingGroup,
  removeBuildingGroup,
  addEntrance,
  renameBuilding,
  renameEntrance,
  setControlLevel,
  recallControlLevel,
  listControlLevels,
  setPickUpSlots,
  setDoorDelivery,
  ...registerImports,
});
