export { readSheets } from './register-import/read-sheets';
export { UnreadableFile } from './register-import/unreadable-file';
export type { Sheet } from './register-import/sheet';
