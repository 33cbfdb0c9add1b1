import { floorOfRoom } from '@/domain/register/floor-of-room';
import type { RegisterNote, RegisterRow } from './register-analysis';
import { noteTexts as texts } from './texts';
import { plainText } from '@/domain/register/plain-text';
import { saysVacant } from '@/domain/register/read-resident-count';

function noteOfFloor({ floor, roomNo }: RegisterRow): string[] {
  const told = roomNo === null ? undefined : floorOfRoom(roomNo);
  // A room below ground ('B102') tells the floor of another building's way of counting.
  if (floor === null || floor < 0 || roomNo === null || told === undefined || told === floor) return [];
  return [texts.floorDiffers(floor, roomNo)];
}

function noteOfVacancy({ isVacant, written }: RegisterRow): string[] {
  const said = [written.name, written.remark].find((cell) => saysVacant(plainText(cell)));
  return said === undefined || isVacant ? [] : [texts.vacantWithCount(said)];
}

function noteOfNothing({ name, residents, phones, remark }: RegisterRow): string[] {
  const isSilent = name === null && residents === null && phones.length === 0 && remark === '';
  return isSilent ? [texts.nothingWritten] : [];
}

/** What a person should look at in a row that is imported all the same. */
export const findNotes = (row: RegisterRow): RegisterNote[] =>
  (row.isHeld ? [] : [noteOfFloor, noteOfVacancy, noteOfNothing]).flatMap((look) =>
    look(row).map((message) => ({ sheet: row.sheet, row: row.row, message })),
  );
