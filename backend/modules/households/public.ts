export { layOutRegister, type NewDoor } from './lay-out-register';
export type { RegisterContext } from './register-context';
export { openRegisterExport } from './open-register-export';
export { readSheets } from './register-import/read-sheets';
export { UnreadableFile } from './register-import/unreadable-file';
export type { Sheet } from './register-import/sheet';
export { receivingOf, type HouseholdReceiving } from './building-plan/receiving-of';
export { takeLevelChange } from './building-plan/take-level-change';
export { pickUpPlaces, type PickUpPlace } from './building-plan/pick-up-places';
