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
import { correctHousehold } from './correct-household';
import { correctOwnHousehold } from './correct-own-household';
import { exportRegister } from './export-register';
import { getHousehold } from './get-household';
import { getOwnRegister } from './get-own-register';
import { getRegisterQuality } from './get-register-quality';
import { listHouseholdFacts } from './list-household-facts';
import { listRegister } from './list-register';
import { mergeHouseholds } from './merge-households';
import { moveIn } from './move-in';
import { moveOut } from './move-out';
import { removeContact } from './remove-contact';
import { removeResident } from './remove-resident';
import { saveContact } from './save-contact';
import { saveResident } from './save-resident';
import { searchRegister } from './search-register';
import { showPhone } from './show-phone';
import { splitHousehold } from './split-household';
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
  getHousehold,
  listHouseholdFacts,
  listRegister,
  searchRegister,
  getRegisterQuality,
  getOwnRegister,
  correctHousehold,
  correctOwnHousehold,
  saveResident,
  removeResident,
  saveContact,
  removeContact,
  showPhone,
  moveOut,
  moveIn,
  splitHousehold,
  mergeHouseholds,
  exportRegister,
});
