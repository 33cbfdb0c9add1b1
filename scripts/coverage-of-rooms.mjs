import { readFileSync } from 'node:fs';
import path from 'node:path';

// What npm run coverage has measured, room by room and shelf by shelf: where the tests have looked least comes first.

const summary = JSON.parse(readFileSync('coverage/coverage-summary.json', 'utf8'));

/** 'backend/modules/orders', 'src/features/orders', 'backend/kernel', 'src/lib'. */
const roomOf = (file) => {
  const [side, room, shelf] = path.relative(process.cwd(), file).split(path.sep);
  return ['modules', 'features', 'packages'].includes(room) ? `${side}/${room}/${shelf}` : `${side}/${room}`;
};

const percent = ({ covered, total }) => (total === 0 ? 100 : (100 * covered) / total);
const add = (one, other) => ({ covered: one.covered + other.covered, total: one.total + other.total });
const none = { covered: 0, total: 0 };

const rooms = new Map();
for (const [file, { lines, branches }] of Object.entries(summary)) {
  if (file === 'total') continue;
  const room = rooms.get(roomOf(file)) ?? { lines: none, branches: none };
  rooms.set(roomOf(file), { lines: add(room.lines, lines), branches: add(room.branches, branches) });
}

console.log('lines  branches  room');
for (const [room, { lines, branches }] of [...rooms].sort(
  ([, one], [, other]) => percent(one.lines) - percent(other.lines),
))
  console.log(
    `${percent(lines).toFixed(0).padStart(4)}%  ${percent(branches).toFixed(0).padStart(7)}%  ${room}`,
  );
