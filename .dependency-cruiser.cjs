// The import law of docs/ARCHITECTURE.md. tests/architecture.test.ts runs it and plants a trespass for each rule.

/** In reading order: a later shelf may read an earlier one's public.ts, never the other way. */
const shelves = [
  'org',
  'households',
  'messages',
  'orders',
  'catalogue',
  'purchasing',
  'dispatch',
  'ledger',
  'campaigns',
  'door-knocks',
  'notices',
  'joining',
  'setup',
  'overview',
  'files',
];

const tests = '[.]test[.]tsx?$';

/** Tests may look anywhere: they are never the one who trespasses. */
const forbidden = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { ...from, pathNot: [tests, ...[from.pathNot ?? []].flat()] },
  to,
});

/** A room may import itself and the rooms named; of our own files nothing else. */
const room = (name, path, rooms, comment) =>
  forbidden(
    `${name} reaches too far`,
    comment,
    { path: `^${path}` },
    { path: '^(src|backend)/', pathNot: [path, ...rooms].map((one) => `^${one}`) },
  );

const aboveContract = ['src/domain/', 'src/lib/', 'src/components/', 'src/features/'];

const roomsOfThePhone = [
  room('contract', 'src/contract/', [], 'The contract imports nothing of ours.'),
  room('domain', 'src/domain/', ['src/contract/'], 'Rules stand on the contract only.'),
  room('lib', 'src/lib/', ['src/contract/'], 'Plumbing knows no screens and no rules.'),
  room(
    'components',
    'src/components/',
    ['src/contract/', 'src/domain/', 'src/lib/'],
    'Shared parts know no feature.',
  ),
  room('features', 'src/features/', ['src/contract/', ...aboveContract], 'A feature knows no page.'),
  room(
    'pages and packages',
    '(src/pages|src/packages)/',
    ['src/contract/', ...aboveContract],
    'An address composes features; nobody composes addresses.',
  ),
  room(
    'custom-tab-bar',
    'src/custom-tab-bar/',
    ['src/contract/', ...aboveContract],
    'The tab bar is a page.',
  ),
  forbidden(
    'features import features',
    'A page composes features; they do not know each other.',
    { path: '^src/features/([^/]+)/' },
    { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
  ),
  forbidden(
    'pages import pages',
    'An address composes features; nobody composes addresses. What two share lies beside their folders.',
    { path: '^src/(pages|packages/[^/]+)/([^/]+)/' },
    { path: '^src/(pages|packages/[^/]+)/[^/]+/', pathNot: '^src/$1/$2/' },
  ),
  forbidden(
    'the client takes the contract as a value',
    'Types only, so that zod stays off the phone; errors.ts and those beside it, fields.ts, patience.ts and fault-words.ts have no zod.',
    { path: '^src/', pathNot: '^src/contract/' },
    {
      path: '^src/contract/',
      pathNot: '^src/contract/(errors|[a-z-]+-errors|fields|patience|fault-words)[.]ts$',
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbidden(
    'what the phone carries of the contract takes zod to it',
    'errors, fields, patience and fault-words are carried by the phone.',
    { path: '^src/contract/(errors|[a-z-]+-errors|fields|patience|fault-words)[.]ts$' },
    { path: '.', pathNot: '^src/contract/[a-z-]+-errors[.]ts$', dependencyTypesNot: ['type-only'] },
  ),
  forbidden(
    'domain imports a package',
    'Rules are pure; dayjs counts days and pure-rand draws by a seed, and ask the machine for nothing.',
    { path: '^src/domain/' },
    { path: 'node_modules/', pathNot: 'node_modules/(dayjs|pure-rand)/' },
  ),
  forbidden(
    'the contract does input or output',
    'The contract is zod and oRPC, nothing else.',
    { path: '^src/contract/' },
    { path: 'node_modules/', pathNot: 'node_modules/(zod|@orpc/contract)/' },
  ),
  forbidden(
    'the phone imports Node',
    'There is no Node on a phone.',
    { path: '^src/' },
    { dependencyTypes: ['core'] },
  ),
];

const belowKernel = [
  'src/contract/',
  'src/domain/',
  'backend/db/',
  'backend/files/',
  'backend/wechat/',
  'backend/peers/',
  'backend/workbook/',
];
const belowModules = [...belowKernel, 'backend/kernel/', 'backend/paper/', 'backend/sheet-reading/'];
const publicOnly = ['backend/modules/[^/]+/public[.]ts$'];

const roomsOfTheServer = [
  forbidden(
    'the backend imports screens',
    'It shares the contract and the rules with the phone, nothing else.',
    { path: '^backend/' },
    { path: '^src/', pathNot: '^src/(contract|domain)/' },
  ),
  room('db', 'backend/db/', ['src/contract/'], 'The database knows no module.'),
  room('files', 'backend/files/', [], 'The port for pictures stands below the kernel.'),
  room('wechat', 'backend/wechat/', ['backend/files/'], 'The platform lends its storage to the port.'),
  room('peers', 'backend/peers/', [], 'Other people’s machines know nothing of us.'),
  room('kernel', 'backend/kernel/', belowKernel, 'The one way in knows no module.'),
  room('workbook', 'backend/workbook/', ['src/domain/'], 'Reading a file is no business of a shelf.'),
  room('paper', 'backend/paper/', ['src/domain/'], 'How a page looks is no business of a shelf.'),
  room(
    'sheet-reading',
    'backend/sheet-reading/',
    ['src/domain/', 'backend/files/', 'backend/paper/'],
    'Reading a photo of a sheet knows the page and nothing of what is done with it.',
  ),
  room('modules', 'backend/modules/', belowModules, 'A module knows neither the app nor its transports.'),
  room(
    'demo',
    'backend/demo/',
    [...belowModules, ...publicOnly],
    'The demonstration is set up as any community is, through the public.ts of the shelves.',
  ),
  room(
    'jobs',
    'backend/jobs/',
    [...belowModules, ...publicOnly],
    'A job asks a shelf through its public.ts.',
  ),
  room(
    'backup',
    'backend/backup/',
    ['backend/db/', 'backend/kernel/', 'backend/reconcile/'],
    'A backup copies tables, whatever is in them.',
  ),
  room(
    'doctor',
    'backend/doctor/',
    ['backend/db/', 'backend/kernel/', 'backend/backup/', 'backend/jobs/'],
    'The doctor looks at an installation and has no part in it.',
  ),
  room(
    'reconcile',
    'backend/reconcile/',
    ['src/contract/', 'src/domain/', 'backend/db/'],
    'The recount trusts no shelf: it takes the rules and asks the rows itself.',
  ),
  room(
    'app',
    'backend/app[.]ts$',
    [...belowModules, 'backend/modules/[^/]+/index[.]ts$'],
    'The table of contents.',
  ),
  room(
    'transports',
    'backend/transports/',
    [...belowModules, ...publicOnly, 'backend/jobs/', 'backend/demo/index[.]ts$', 'backend/app[.]ts$'],
    'Transports are thin: they call the app.',
  ),
];

/** A shelf of the server may import of the others only the public.ts of those that stand before it. */
const shelfLaw = shelves.map((shelf, index) => {
  const earlier = shelves.slice(0, index);
  const open = earlier.length > 0 ? [`^backend/modules/(${earlier.join('|')})/public[.]ts$`] : [];
  return forbidden(
    `shelf ${shelf} reads too far`,
    'Only public.ts, and only of a shelf that stands before it.',
    { path: `^backend/modules/${shelf}/` },
    { path: '^backend/modules/', pathNot: [`^backend/modules/${shelf}/`, ...open] },
  );
});

const everywhere = [
  forbidden(
    'an unknown shelf',
    'A shelf has a place in the reading order.',
    { path: `^backend/modules/(?!(${shelves.join('|')})/)` },
    { path: '.' },
  ),
  forbidden(
    'the client imports the backend',
    'What is in src reaches the phone.',
    { path: '^src/' },
    { path: '^backend/' },
  ),
  forbidden(
    'the product imports what is not the product',
    'Tests, scripts and measurements use the product, never the other way.',
    { path: '^(src|backend)/', pathNot: '^backend/main[.]ts$' },
    { path: `^(tests|bench|scripts|config)/|${tests}` },
  ),
  forbidden('a circle', 'What imports itself cannot be read from one end.', {}, { circular: true }),
  forbidden(
    'an import that leads nowhere',
    'Each import finds its file.',
    { path: '^(src|backend)/' },
    { couldNotResolve: true, path: '^[.@]/|^[.][.]/' },
  ),
];

module.exports = {
  forbidden: [...roomsOfThePhone, ...roomsOfTheServer, ...shelfLaw, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['[.]scss$', '[.]json$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs'] },
  },
};
