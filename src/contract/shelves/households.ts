import * as control from '../control';
import * as households from '../households';
import * as places from '../places';
import * as register from '../register';
import * as registerDeeds from '../register-deeds';
import * as importChanges from '../register-import-changes';
import * as importPreview from '../register-import-preview';
import * as importRows from '../register-import-rows';
import * as registerImports from '../register-imports';
import * as registerLists from '../register-lists';

/** The register and the places of a community: the shelf with the most procedures, named in a file of its own. */
export const householdsShelf = {
  listBuildings: households.listBuildings,
  listHouseholds: households.listHouseholds,
  listMyEntrances: households.listMyEntrances,
  findHouseholds: households.findHouseholds,
  getBuildingPlan: places.getBuildingPlan,
  saveBuildingGroup: places.saveBuildingGroup,
  addEntrance: places.addEntrance,
  removeBuildingGroup: places.removeBuildingGroup,
  renameBuilding: places.renameBuilding,
  renameEntrance: places.renameEntrance,
  removeEntrance: places.removeEntrance,
  setControlLevel: control.setControlLevel,
  recallControlLevel: control.recallControlLevel,
  listControlLevels: control.listControlLevels,
  setPickUpSlots: control.setPickUpSlots,
  setDoorDelivery: control.setDoorDelivery,
  uploadImportPart: registerImports.uploadImportPart,
  startImport: registerImports.startImport,
  listImports: registerImports.listImports,
  getImport: importPreview.getImport,
  listImportProblems: importRows.listImportProblems,
  getImportRow: importRows.getImportRow,
  setImportColumns: importPreview.setImportColumns,
  takeHiddenRows: importPreview.takeHiddenRows,
  correctImportRow: importRows.correctImportRow,
  dismissImportRow: importRows.dismissImportRow,
  listImportChanges: importChanges.listImportChanges,
  listImportMissing: importChanges.listImportMissing,
  tickImportField: importChanges.tickImportField,
  confirmImport: registerImports.confirmImport,
  dropImport: registerImports.dropImport,
  getHousehold: register.getHousehold,
  listHouseholdFacts: register.listHouseholdFacts,
  listRegister: registerLists.listRegister,
  searchRegister: registerLists.searchRegister,
  getRegisterQuality: registerLists.getRegisterQuality,
  getOwnRegister: register.getOwnRegister,
  correctHousehold: registerDeeds.correctHousehold,
  correctOwnHousehold: registerDeeds.correctOwnHousehold,
  saveResident: registerDeeds.saveResident,
  removeResident: registerDeeds.removeResident,
  saveContact: registerDeeds.saveContact,
  removeContact: registerDeeds.removeContact,
  showPhone: registerDeeds.showPhone,
  callHousehold: registerDeeds.callHousehold,
  moveOut: registerDeeds.moveOut,
  moveIn: registerDeeds.moveIn,
  splitHousehold: registerDeeds.splitHousehold,
  mergeHouseholds: registerDeeds.mergeHouseholds,
  exportRegister: registerDeeds.exportRegister,
} as const;
