/** A rule of the import law (.dependency-cruiser.cjs), as far as the table shows it. */
export interface Rule {
  name: string;
  from: { path?: string };
  to: { pathNot?: string | string[] };
}

const ofRoom = ' reaches too far';
const ofShelf = /^shelf (.+) reads too far$/;

/** What a rule beside that of its room adds to the room's cell, while the law has it. */
const notes: readonly { room: string; rule: RegExp; words: string }[] = [
  { room: 'features', rule: /^features import features$/, words: 'never another feature' },
  { room: 'pages and packages', rule: /^pages import pages$/, words: 'never another page' },
  { room: 'modules', rule: ofShelf, words: "earlier shelves' `public.ts`" },
];

/** '^backend/modules/[^/]+/public[.]ts$' → "shelves' `public.ts`", '^src/domain/' → 'domain'. */
function wordOf(pattern: string, isOnPhone: boolean): string {
  const [, ofEachShelf] = /^\^backend\/modules\/\[\^\/\]\+\/(.+)$/.exec(plain(pattern)) ?? [];
  if (ofEachShelf) return `shelves' \`${ofEachShelf}\``;
  const [, place = pattern] = /^\^(?:src|backend)\/(.+?)\/?$/.exec(plain(pattern)) ?? [];
  if (place.includes('.')) return `\`${place}\``;
  return place === 'contract' && isOnPhone ? 'contract (types)' : place;
}

const plain = (pattern: string): string => pattern.replaceAll('[.]', '.').replace(/\$$/, '');

function wordsOf(rule: Rule, law: readonly Rule[]): string {
  const isOnPhone = (rule.from.path ?? '').includes('src/');
  const others = [...new Set([rule.to.pathNot ?? []].flat())].filter((one) => one !== rule.from.path);
  const added = notes.filter(
    (note) => `${note.room}${ofRoom}` === rule.name && law.some(({ name }) => note.rule.test(name)),
  );
  const words = [...others.map((one) => wordOf(one, isOnPhone)), ...added.map((note) => note.words)];
  return words.join(', ') || 'nothing of ours';
}

/** '`src/pages/`, `src/packages/<role>/`' → its paths, without what stands for any name. */
const pathsOf = (folders: string): string[] =>
  [...folders.matchAll(/`([^`]+)`/g)].map(([, one = '']) => one.replace(/<\w+>\/$/, ''));

const roomOf = (place: string, law: readonly Rule[]): Rule | undefined =>
  law.find((rule) => rule.name.endsWith(ofRoom) && new RegExp(rule.from.path ?? '$^').test(place));

/** A room says what it may import; a place inside one, and the room's own rows, point at it. */
function cellOf(folders: string, law: readonly Rule[]): string {
  const cells = pathsOf(folders).flatMap((place) => {
    const room = roomOf(place, law);
    if (!room) return [];
    const isRoom = place.replace(new RegExp(room.from.path ?? ''), '') === '';
    return [isRoom ? wordsOf(room, law) : `as ${room.name.slice(0, -ofRoom.length)}`];
  });
  return [...new Set(cells)].join('; ');
}

const row = /^\| (`[^|]+) \| ([^|]+) \|([^|]*)\|$/gm;

/** docs/ARCHITECTURE.md with the column 'May import' and the order of the shelves as the law has them. */
export const withLaw = (text: string, law: readonly Rule[], isBuilt: (shelf: string) => boolean): string =>
  text
    .replace(row, (_, folders: string, what: string) => {
      const cell = cellOf(folders, law);
      return `| ${folders} | ${what} |${cell ? ` ${cell} ` : ' '}|`;
    })
    .replace(
      /^Shelves, in reading order: .*?\./m,
      () => `Shelves, in reading order: ${shelvesOf(law, isBuilt)}.`,
    );

const shelvesOf = (law: readonly Rule[], isBuilt: (shelf: string) => boolean): string =>
  law
    .flatMap(({ name }) => ofShelf.exec(name)?.[1] ?? [])
    .filter(isBuilt)
    .map((shelf) => `\`${shelf}\``)
    .join(' · ');

/** The rooms of the law that have no row of their own. */
export const roomsWithoutRow = (text: string, law: readonly Rule[]): string[] => {
  const places = [...text.matchAll(row)].flatMap(([, folders = '']) => pathsOf(folders));
  return law
    .filter(({ name, from }) => {
      const room = new RegExp(from.path ?? '$^');
      return name.endsWith(ofRoom) && !places.some((place) => place.replace(room, '') === '');
    })
    .map(({ name }) => name.slice(0, -ofRoom.length));
};
