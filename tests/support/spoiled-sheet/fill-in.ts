import {
  forEachMark,
  knockNeedMarks,
  knockOutcomeMarks,
  type KnockMark,
  type KnockRowLayout,
  type Rect,
} from '../../../backend/paper/knock-sheet/layout';
import type { Verdict } from '../../../backend/sheet-reading/judge-box';
import { stroke, type Canvas, type Dot, type Pen } from './canvas';
import type { Chance } from './chance';

/** What a person has meant by each box of a row; 'doubtful' where nobody could say so without asking. */
export interface Meant {
  marks: Record<KnockMark, Verdict>;
  isPeopleWritten: boolean;
}

const middleOf = ({ x, y, width, height }: Rect): Dot => ({ x: x + width / 2, y: y + height / 2 });

/** How somebody ticks: dots around the middle of the box, in shares of its half side. */
const shapes: readonly [readonly Dot[][], ...(readonly Dot[][])[]] = [
  // A tick, short and long.
  [dots(-0.7, -0.1, -0.2, 0.7, 0.8, -0.8)],
  [dots(-0.6, 0.1, -0.1, 0.8, 1.5, -1.3)],
  // A cross.
  [dots(-0.7, -0.7, 0.7, 0.7), dots(0.7, -0.7, -0.7, 0.7)],
  // One stroke from the upper right.
  [dots(0.8, -0.9, -0.8, 0.8)],
  // A circle in the box.
  [dots(0.6, 0, 0.42, 0.42, 0, 0.6, -0.42, 0.42, -0.6, 0, -0.42, -0.42, 0, -0.6, 0.42, -0.42, 0.6, 0.05)],
];

function dots(...numbers: number[]): Dot[] {
  return numbers.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: numbers[at + 1] ?? 0 }] : []));
}

interface Hand {
  pen: Pen;
  chance: Chance;
}

/** Draws by hand around a place: never twice the same. */
function draw(canvas: Canvas, at: Dot, half: number, { pen, chance }: Hand): void {
  const turn = chance.around(0.12);
  for (const shape of chance.oneOf(shapes)) {
    const shaky = shape.map(({ x, y }) => ({
      x: at.x + half * (x * Math.cos(turn) - y * Math.sin(turn)) + chance.around(0.2),
      y: at.y + half * (x * Math.sin(turn) + y * Math.cos(turn)) + chance.around(0.2),
    }));
    stroke(canvas, shaky, pen);
  }
}

function tick(canvas: Canvas, box: Rect, hand: Hand): void {
  const { x, y } = middleOf(box);
  const { chance } = hand;
  draw(canvas, { x: x + chance.around(0.6), y: y + chance.around(0.5) }, chance.between(2.1, 2.9), hand);
}

/** Beside the box: meant for it perhaps, and perhaps for its neighbour. */
function tickBeside(canvas: Canvas, box: Rect, hand: Hand): void {
  const { x, y } = middleOf(box);
  const side = hand.chance.oneOf([-1, 1]);
  draw(canvas, { x: x + side * hand.chance.between(4, 5), y }, 1.7, hand);
}

/** To and fro until nothing of it is white: 'this one was wrong'. */
function fillBox(canvas: Canvas, { x, y, width, height }: Rect, { pen }: Hand): void {
  for (let down = 0.3; down < height; down += 0.45) {
    const line = [
      { x: x + 0.2, y: y + down },
      { x: x + width - 0.2, y: y + down + 0.2 },
    ];
    stroke(canvas, line, { ...pen, width: 0.7 });
  }
}

function write(canvas: Canvas, { people }: KnockRowLayout, { pen, chance }: Hand): void {
  const { x, y } = middleOf(people);
  const left = x + chance.between(-4, 4);
  const figure = chance.oneOf([
    dots(0, -2.2, 0.1, 2.2),
    dots(-1, -1.7, 0.6, -2.1, 0.9, -0.9, -1, 2, 1.2, 1.9),
    dots(-1, -2, 0.8, -1.6, -0.2, 0, 0.9, 0.8, 0.2, 2.1, -1, 1.9),
    dots(0.5, -2.2, -1.1, 0.7, 1.3, 0.6, 0.4, 0.6, 0.5, 2.3),
  ]);
  stroke(
    canvas,
    figure.map((dot) => ({ x: left + dot.x + chance.around(0.15), y: y + dot.y + chance.around(0.15) })),
    pen,
  );
}

/** A remark that runs over the boxes on the right. */
function scribble(canvas: Canvas, { boxes }: KnockRowLayout, { pen, chance }: Hand): void {
  const { x, y } = middleOf(boxes.needsHomeService);
  const line = Array.from({ length: 26 }, (_, at) => ({
    x: x - 5 + at * 0.95 + chance.around(0.3),
    y: y + (at % 2 === 0 ? -1.8 : 1.8) + chance.around(0.5),
  }));
  stroke(canvas, line, pen);
}

/** Fills a row in as people do, well for the most part, and says what was meant. */
export function fillIn(canvas: Canvas, row: KnockRowLayout, hand: Hand): Meant {
  const { chance } = hand;
  const meant = forEachMark((): Verdict => 'empty');
  const outcome = chance.oneOf(knockOutcomeMarks);
  const other = knockOutcomeMarks.find((mark) => mark !== outcome) ?? outcome;
  const mood = chance.between(0, 1);
  if (mood < 0.86) {
    tick(canvas, row.boxes[outcome], hand);
    meant[outcome] = 'ticked';
  } else if (mood < 0.9) {
    tickBeside(canvas, row.boxes[outcome], hand);
    meant[outcome] = 'doubtful';
  } else if (mood < 0.93) {
    for (const mark of [outcome, other]) tick(canvas, row.boxes[mark], hand);
    for (const mark of [outcome, other]) meant[mark] = 'doubtful';
  } else if (mood < 0.95) {
    fillBox(canvas, row.boxes[other], hand);
    tick(canvas, row.boxes[outcome], hand);
    for (const mark of [outcome, other]) meant[mark] = 'doubtful';
  }
  const hasRemark = chance.isSo(0.02);
  if (hasRemark) scribble(canvas, row, hand);
  for (const need of knockNeedMarks) {
    if (hasRemark) meant[need] = 'doubtful';
    if (hasRemark || !chance.isSo(0.1)) continue;
    tick(canvas, row.boxes[need], hand);
    meant[need] = 'ticked';
  }
  const isPeopleWritten = chance.isSo(0.7);
  if (isPeopleWritten) write(canvas, row, hand);
  return { marks: meant, isPeopleWritten };
}
