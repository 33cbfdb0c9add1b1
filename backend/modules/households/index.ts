import { contract } from '@/contract';
import { implement } from '../../kernel/implement';
import { addEntrance } from './building-plan/add-entrance';
import { getBuildingPlan } from './building-plan/get-building-plan';
import { listControlLevels } from './building-plan/list-control-levels';
import { recallControlLevel } from './building-plan/recall-control-level';
import { removeBuildingGroup } from './building-plan/remove-building-group';
import { renameBuilding } from './building-plan/rename-building';
import { removeEntrance } from './building-plan/remove-entrance';
import { renameEntrance } from './building-plan/rename-entrance';
import { saveBuildingGroup } from './building-plan/save-building-group';
import { setControlLevel } from './building-plan/set-control-level';
import { setDoorDelivery } from './building-plan/set-door-delivery';
import { setPickUpSlots } from './building-plan/set-pick-up-slots';
import { correctHousehold } from './facts/correct-household';
import { correctOwnHousehold } from './facts/correct-own-household';
import { exportRegister } from './export/export-register';
import { getHousehold } from './facts/get-household';
import { getOwnRegister } from './facts/get-own-register';
import { getRegisterQuality } from './search/get-register-quality';
import { listHouseholdFacts } from './facts/list-household-facts';
import { listRegister } from './search/list-register';
import { mergeHouseholds } from './moving/merge-households';
import { moveIn } from './moving/move-in';
import { moveOut } from './moving/move-out';
import { removeContact } from './people/remove-contact';
import { removeResident } from './people/remove-resident';
import { saveContact } from './people/save-contact';
import { saveResident } from './people/save-resident';
import { searchRegister } from './search/search-register';
import { callHousehold } from './people/call-household';
import { showPhone } from './people/show-phone';
import { splitHousehold } from './moving/split-household';
import { findHouseholds } from './doors/find-households';
import { listBuildings } from './doors/list-buildings';
import { listHouseholds } from './doors/list-households';
import { listMyEntrances } from './doors/list-my-entrances';
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
  removeEntrance,
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
  callHousehold,
  moveOut,
  moveIn,
  splitHousehold,
  mergeHouseholds,
  exportRegister,
});
