import { nameEndings } from './place-words';

/** A door as somebody types it; what is not named is null. */
export interface DoorWords {
  buildingNo: string | null;
  entranceNo: string | null;
  room: string;
}

const afterName = new RegExp(`([${nameEndings}])(?=[0-9A-Z]+单元)`, 'g');

/** Reads '502', '10-1-502', '10号楼1单元502' or '3组1单元502': the last part is the room, what stands before it the way. */
export function readDoorWords(text: string): DoorWords {
  const parts = text
    .replace(afterName, '$1 ')
    .split(/号楼|单元|室|[-－—\s/]+/)
    .filter((part) => part !== '');
  const [room = '', entranceNo = null, buildingNo = null] = parts.reverse();
  return { buildingNo, entranceNo, room };
}
