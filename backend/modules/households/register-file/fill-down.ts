import { plainText } from '@/domain/register/plain-text';
import type { RegisterField } from '@/domain/register/register-field';
import { readRelation } from '@/domain/register/relation-words';
import type { HouseholdLine, WrittenCells } from './line';

const levels = ['building', 'entrance', 'floor'] as const;
type Level = (typeof levels)[number];

const cell = (line: HouseholdLine, level: Level): string => plainText(line.written[level]);

/** Whether a level above is another than in the row before, so that what was said of this one ends. */
const startsAbove = (line: HouseholdLine, before: HouseholdLine | undefined, level: Level): boolean =>
  line.block !== before?.block ||
  levels.slice(0, levels.indexOf(level)).some((above) => cell(line, above) !== cell(before, above));

/** Most cells are blank and no name stands twice in a row: the name is written once, for all rows until the next. */
function isWrittenOnce(lines: readonly HouseholdLine[], level: Level): boolean {
  const named = lines.filter((line) => cell(line, level) !== '').length;
  if (named === 0 || named * 2 >= lines.length) return false;
  let last = '';
  return lines.every((line, index) => {
    const text = cell(line, level);
    if (startsAbove(line, lines[index - 1], level)) last = '';
    const isRepeated = text !== '' && text === last;
    last = text === '' ? last : text;
    return !isRepeated;
  });
}

function fillLevel(lines: readonly HouseholdLine[], level: Level): readonly HouseholdLine[] {
  if (!isWrittenOnce(lines, level)) return lines;
  let last = '';
  return lines.map((line, index) => {
    if (startsAbove(line, lines[index - 1], level)) last = '';
    last = cell(line, level) === '' ? last : line.written[level];
    return { ...line, written: { ...line.written, [level]: last } };
  });
}

const ditto = /^(?:同上|〃|"|″|'')$/;
const isDitto = (text: string): boolean => text.length <= 4 && ditto.test(plainText(text));

/** What a row with '同上' in it says in full. */
function spelledOut(line: HouseholdLine, above: WrittenCells): HouseholdLine {
  const cells = Object.entries(line.written).map(([field, text]) => [
    field,
    field !== 'room' && isDitto(text) ? above[field as RegisterField] : text,
  ]);
  // The keys of the cells stay the fields that they were.
  return { ...line, written: Object.fromEntries(cells) as WrittenCells };
}

/** '同上' and '〃' say what the row above says; a room is never the same. */
function withoutDitto(lines: readonly HouseholdLine[]): readonly HouseholdLine[] {
  let last: HouseholdLine | undefined;
  return lines.map((line) => {
    const says = Object.values(line.written).some(isDitto);
    last = says && last ? spelledOut(line, last.written) : line;
    return last;
  });
}

const ofPlace = ['address', 'area', 'building', 'entrance', 'floor', 'room'] as const;

/** A row with a person and no door of its own, right below one that has: the door was written once, or merged. */
function goesOn(line: HouseholdLine, above: HouseholdLine): boolean {
  const { written, list } = line;
  if (!list.isRelated && !list.isPersonal) return false;
  if (line.row !== (above.lastRow ?? above.row) + 1 || written.room + written.address !== '') return false;
  const isHere = ofPlace.every((field) => written[field] === '' || written[field] === above.written[field]);
  const hasDoor = above.written.room + above.written.address !== '';
  const isSomebody = written.member !== '' || written.name !== '';
  return isHere && hasDoor && isSomebody && readRelation(plainText(written.relation)) !== 'householder';
}

/** In a list with a row per person the door may stand at the first of a household only. */
function carryDoors(lines: readonly HouseholdLine[]): readonly HouseholdLine[] {
  let last: HouseholdLine | undefined;
  return lines.map((line) => {
    last = last && goesOn(line, last) ? withDoorOf(line, last) : line;
    return last;
  });
}

const withDoorOf = (line: HouseholdLine, above: HouseholdLine): HouseholdLine => ({
  ...line,
  written: { ...line.written, ...Object.fromEntries(ofPlace.map((field) => [field, above.written[field]])) },
});

/**
 * Carries a building, entrance or floor that is written once down to the rows below it, and a door to the people of its
 * household. Where the column is filled in row by row, a blank is a blank, and is not guessed from the neighbour.
 */
export const fillDown = (lines: readonly HouseholdLine[]): readonly HouseholdLine[] =>
  carryDoors(levels.reduce(fillLevel, withoutDitto(lines)));
