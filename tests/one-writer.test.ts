import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(__dirname, '..');

/** The one place that writes a table; nobody writes another's (architecture.md, 'Shelves'). */
const owners: Readonly<Record<string, string>> = {
  accounts: 'backend/modules/org',
  identities: 'backend/modules/org',
  invitations: 'backend/modules/org',
  code_tries: 'backend/modules/org',
  role_grants: 'backend/modules/org',
  consents: 'backend/modules/org',
  building_codes: 'backend/modules/joining',
  join_requests: 'backend/modules/joining',
  sessions: 'backend/modules/org',
  counties: 'backend/modules/org',
  teams: 'backend/modules/org',
  communities: 'backend/modules/org',
  buildings: 'backend/modules/households',
  entrances: 'backend/modules/households',
  dwellings: 'backend/modules/households',
  households: 'backend/modules/households',
  residents: 'backend/modules/households',
  contacts: 'backend/modules/households',
  care_flags: 'backend/modules/households',
  register_facts: 'backend/modules/households',
  former_people_forgotten: 'backend/modules/households',
  register_imports: 'backend/modules/households/register-imports',
  register_import_rows: 'backend/modules/households/register-imports',
  register_import_parts: 'backend/modules/households/register-imports',
  categories: 'backend/modules/catalogue',
  suppliers: 'backend/modules/catalogue',
  products: 'backend/modules/catalogue',
  product_offers: 'backend/modules/catalogue',
  product_prices: 'backend/modules/catalogue',
  supplier_certificates: 'backend/modules/catalogue',
  stock_reminders: 'backend/modules/orders',
  building_groups: 'backend/modules/households',
  building_group_members: 'backend/modules/households',
  control_levels: 'backend/modules/households',
  pick_up_slots: 'backend/modules/households',
  door_deliveries: 'backend/modules/households',
  wave_times: 'backend/modules/orders',
  messages: 'backend/modules/messages',
  account_messages: 'backend/modules/messages',
  message_deliveries: 'backend/modules/messages',
  group_messages: 'backend/modules/messages',
  wecom_robots: 'backend/modules/messages',
  subscription_entries: 'backend/modules/messages',
  channel_pauses: 'backend/modules/messages',
  sms_sends: 'backend/modules/messages',
  waves: 'backend/modules/orders',
  wave_stock: 'backend/modules/orders',
  orders: 'backend/modules/orders',
  order_lines: 'backend/modules/orders',
  line_substitutes: 'backend/modules/orders',
  requests: 'backend/modules/orders',
  wrong_codes: 'backend/modules/orders/codes',
  code_waivers: 'backend/modules/orders/codes',
  wishes: 'backend/modules/orders',
  wave_reminders: 'backend/modules/orders',
  purchases: 'backend/modules/purchasing',
  purchase_lines: 'backend/modules/purchasing',
  share_decisions: 'backend/modules/purchasing',
  share_extras: 'backend/modules/purchasing',
  purchase_changes: 'backend/modules/purchasing',
  supplier_links: 'backend/modules/purchasing',
  supplier_confirmations: 'backend/modules/purchasing',
  supplier_confirmation_lines: 'backend/modules/purchasing',
  goods_receipts: 'backend/modules/purchasing',
  goods_receipt_lines: 'backend/modules/purchasing',
  goods_receipt_shares: 'backend/modules/purchasing',
  goods_receipt_instead: 'backend/modules/purchasing',
  sharing_rules: 'backend/modules/purchasing',
  wave_lotteries: 'backend/modules/purchasing',
  inbound_batches: 'backend/modules/purchasing/batches',
  batch_things: 'backend/modules/purchasing/batches',
  batch_counts: 'backend/modules/purchasing/batches',
  hand_calls: 'backend/modules/purchasing/hands',
  hand_answers: 'backend/modules/purchasing/hands',
  delivery_runs: 'backend/modules/dispatch',
  drop_offs: 'backend/modules/dispatch',
  drop_off_lines: 'backend/modules/dispatch',
  acknowledgements: 'backend/modules/dispatch',
  run_sheets: 'backend/modules/dispatch',
  contradictions: 'backend/modules/dispatch',
  disputes: 'backend/modules/dispatch',
  vehicles: 'backend/modules/dispatch/trips',
  timetables: 'backend/modules/dispatch/trips',
  volunteer_limits: 'backend/modules/dispatch/runs',
  trips: 'backend/modules/dispatch/trips',
  suspensions: 'backend/modules/dispatch/stations',
  crates: 'backend/modules/dispatch/parcels',
  parcels: 'backend/modules/dispatch/parcels',
  parcel_lines: 'backend/modules/dispatch/parcels',
  parcel_events: 'backend/modules/dispatch/parcels',
  drop_off_parcels: 'backend/modules/dispatch/parcels',
  station_service: 'backend/modules/households',
  ledger_accounts: 'backend/modules/ledger',
  ledger_entries: 'backend/modules/ledger',
  ledger_transfers: 'backend/modules/ledger',
  ledger_marks: 'backend/modules/ledger',
  suspension_told: 'backend/modules/dispatch/stations',
  gate_parcels: 'backend/modules/dispatch/gate',
  gate_shifts: 'backend/modules/dispatch/gate',
  campaigns: 'backend/modules/campaigns',
  cells: 'backend/modules/campaigns',
  household_pauses: 'backend/modules/campaigns',
  second_lists: 'backend/modules/campaigns',
  second_list_rows: 'backend/modules/campaigns',
  rounds: 'backend/modules/door-knocks',
  door_knocks: 'backend/modules/door-knocks',
  door_leases: 'backend/modules/door-knocks',
  carried_shares: 'backend/modules/door-knocks',
  hand_out_batches: 'backend/modules/door-knocks/free-goods',
  form_templates: 'backend/modules/door-knocks',
  knock_sheets: 'backend/modules/door-knocks',
  phone_reports: 'backend/modules/door-knocks',
  lot_samples: 'backend/modules/door-knocks',
  lot_sample_doors: 'backend/modules/door-knocks',
  notices: 'backend/modules/notices',
  notice_facts: 'backend/modules/notices',
  notice_templates: 'backend/modules/notices',
  notice_relays: 'backend/modules/notices',
  notice_slots: 'backend/modules/notices',
  notice_turns: 'backend/modules/notices',
  slot_wishes: 'backend/modules/notices',
  saved_audiences: 'backend/modules/notices',
  community_contacts: 'backend/modules/org',
  captain_phones: 'backend/modules/org',
  pictures: 'backend/modules/files',
  actions: 'backend/kernel',
  platform_tokens: 'backend/kernel',
  community_day_counts: 'backend/modules/overview/counting',
  count_deltas: 'backend/modules/overview/counting',
  counted_communities: 'backend/modules/overview/counting',
  audit_log: 'backend/kernel',
  outbox: 'backend/kernel',
  job_runs: 'backend/jobs',
};

/** Read by many, written by nobody. */
const views: readonly string[] = ['doors', 'entrance_places', 'purchase_waves'];

/** Who else may write, and why. */
const exceptions: readonly { file: string; verb: string; tables: readonly string[] }[] = [
  // The carrier notes what it has carried.
  { file: 'backend/jobs/drain-outbox.ts', verb: 'update', tables: ['outbox'] },
  // Forgetting by age is one job for all: it deletes what no call may see any more.
  {
    file: 'backend/jobs/forget-old-rows.ts',
    verb: 'delete from',
    tables: [
      'actions',
      'outbox',
      'message_deliveries',
      'sessions',
      'code_tries',
      'register_import_rows',
      'second_list_rows',
      'register_import_parts',
    ],
  },
  // What a split knew of care goes, the split stays.
  { file: 'backend/jobs/forget-old-rows.ts', verb: 'update', tables: ['goods_receipt_shares'] },
  // Stepping into a demo person's shoes exists only when DEMO=1, and then org must not know of it.
  { file: 'backend/transports/demo/begin-demo-session.ts', verb: 'insert into', tables: ['sessions'] },
  // place_order is the orders shelf and the kernel in one statement (docs/decisions/0002), with what it calls.
  {
    file: 'backend/db/functions/place_order.sql',
    verb: 'insert into',
    tables: ['orders', 'audit_log', 'actions'],
  },
  { file: 'backend/db/functions/apply_order_lines.sql', verb: 'insert into', tables: ['order_lines'] },
  { file: 'backend/db/functions/apply_order_lines.sql', verb: 'update', tables: ['order_lines'] },
  { file: 'backend/db/functions/apply_substitutes.sql', verb: 'insert into', tables: ['line_substitutes'] },
  { file: 'backend/db/functions/apply_substitutes.sql', verb: 'delete from', tables: ['line_substitutes'] },
  { file: 'backend/db/functions/take_stock.sql', verb: 'insert into', tables: ['wave_stock'] },
  { file: 'backend/db/functions/take_stock.sql', verb: 'update', tables: ['wave_stock'] },
  // Its first text, as it stood when the migrations still made functions.
  {
    file: 'backend/db/migrations/0008_place_order.sql',
    verb: 'insert into',
    tables: ['orders', 'order_lines', 'wave_stock', 'audit_log', 'actions'],
  },
  {
    file: 'backend/db/migrations/0008_place_order.sql',
    verb: 'update',
    tables: ['order_lines', 'wave_stock'],
  },
  // The same function, once more, with as what the order was placed; and what older orders were placed as, once.
  {
    file: 'backend/db/migrations/0016_orders_in_full.sql',
    verb: 'insert into',
    tables: ['orders', 'audit_log', 'actions'],
  },
  { file: 'backend/db/migrations/0016_orders_in_full.sql', verb: 'update', tables: ['orders'] },
  // A priced wish is a product of one household alone; staff's catalogue never shows it.
  { file: 'backend/modules/orders/wishes/wish-products.ts', verb: 'insert into', tables: ['products'] },
  // The categories that products had before they were kept, once; and place_order's lines anew.
  {
    file: 'backend/db/migrations/0014_catalogue.sql',
    verb: 'insert into',
    tables: ['categories', 'order_lines'],
  },
  { file: 'backend/db/migrations/0014_catalogue.sql', verb: 'update', tables: ['order_lines'] },
  // What had arrived before receipts existed was counted as full, once.
  {
    file: 'backend/db/migrations/0009_goods_receipts.sql',
    verb: 'insert into',
    tables: ['goods_receipts', 'goods_receipt_lines'],
  },
  // What products cost when prices began to be kept, once.
  {
    file: 'backend/db/migrations/0125_measures.sql',
    verb: 'insert into',
    tables: ['product_prices'],
  },
  // Until the register, a household was its dwelling.
  { file: 'backend/db/migrations/0020_register.sql', verb: 'insert into', tables: ['dwellings'] },
  { file: 'backend/db/migrations/0020_register.sql', verb: 'update', tables: ['households'] },
  // What was held or asked twice before an index forbade it was ended, once.
  {
    file: 'backend/db/migrations/0048_roles_one_at_a_time.sql',
    verb: 'update',
    tables: ['role_grants', 'join_requests'],
  },
  // What was taken before a request had a time got one, once.
  { file: 'backend/db/migrations/0058_request_due.sql', verb: 'update', tables: ['requests'] },
  // A community that was there before has its waves in the ledger from then on.
  { file: 'backend/db/migrations/0114_ledger.sql', verb: 'insert into', tables: ['ledger_marks'] },
  // place_order's lines anew, at the price that was on the screen.
  { file: 'backend/db/migrations/0061_prices_as_seen.sql', verb: 'update', tables: ['order_lines'] },
  { file: 'backend/db/migrations/0061_prices_as_seen.sql', verb: 'insert into', tables: ['order_lines'] },
  // The word of a household used to stand for all that had been delivered before it.
  { file: 'backend/db/migrations/0012_runs.sql', verb: 'update', tables: ['drop_off_lines'] },
  // What has been so far: which station serves a building, and where runs that had left came from.
  {
    file: 'backend/db/migrations/0118_station_service.sql',
    verb: 'insert into',
    tables: ['station_service'],
  },
  { file: 'backend/db/migrations/0118_station_service.sql', verb: 'update', tables: ['delivery_runs'] },
];

interface Write {
  file: string;
  verb: string;
  table: string;
}

/** The builder and the types write `orderLines`. */
const inSql = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every write in a text of SQL; `for update of …` and `do update set …` are none. */
function writesIn(file: string, text: string): Write[] {
  const bySql =
    /(?<!\bfor |\bdo )\b(insert\s+into|update|delete\s+from|truncate|merge\s+into)\s+(?:only\s+)?([a-z_]+)\b/gi;
  const byBuilder = /\b(insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(\s*['"`]([a-zA-Z_]+)/g;
  return [...text.matchAll(bySql), ...text.matchAll(byBuilder)].map(([, verb = '', table = '']) => ({
    file,
    verb: verb.toLowerCase().replace(/\s+/g, ' '),
    table: inSql(table),
  }));
}

const isProduct = (file: string) =>
  /\.(ts|sql)$/.test(file) &&
  !/\.test\.ts$|types\.generated\.ts$/.test(file) &&
  !file.startsWith('backend/demo/');

const files = readdirSync(path.join(root, 'backend'), { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('backend', file.split(path.sep).join('/')))
  .filter(isProduct);
const writes = files
  .flatMap((file) => writesIn(file, readFileSync(path.join(root, file), 'utf8')))
  .filter(({ table }) => table in owners);

const isAllowed = ({ file, verb, table }: Write): boolean =>
  file.startsWith(`${owners[table]}/`) ||
  exceptions.some((one) => one.file === file && one.verb === verb && one.tables.includes(table));

const spoken = ({ file, verb, table }: Write) => `${file} must not ${verb} ${table}`;

describe('every table', () => {
  it('has one writer', () => {
    expect(writes.filter((write) => !isAllowed(write)).map(spoken)).toEqual([]);
  });

  it('is written by its owner, unless only the seed fills it', () => {
    const owned = Object.entries(owners).filter(([, owner]) => owner !== 'seed');
    const unwritten = owned.filter(
      ([table, owner]) =>
        !writes.some(
          (write) =>
            write.table === table &&
            (write.file.startsWith(`${owner}/`) || write.file.startsWith('backend/db/functions/')),
        ),
    );
    expect(unwritten).toEqual([]);
  });

  it('has an owner here as soon as it exists', () => {
    const types = readFileSync(path.join(root, 'backend/db/types.generated.ts'), 'utf8');
    const tables = /export interface DB \{([^}]*)\}/.exec(types)?.[1]?.matchAll(/(\w+):/g) ?? [];
    expect([...Object.keys(owners), ...views].sort()).toEqual(
      [...tables].map(([, table = '']) => inSql(table)).sort(),
    );
  });

  it('keeps only exceptions that are made use of', () => {
    const unused = exceptions.flatMap((one) =>
      one.tables
        .filter(
          (table) => !writes.some((w) => w.file === one.file && w.verb === one.verb && w.table === table),
        )
        .map((table) => `${one.file} ${one.verb} ${table}`),
    );
    expect(unused).toEqual([]);
  });
});

describe('a planted write is seen', () => {
  it.each([
    ['sql`update waves set closed_at = now()`', 'update', 'waves'],
    ['sql`with gone as (delete\n  from orders where true) select 1`', 'delete from', 'orders'],
    ['INSERT INTO order_lines values (1)', 'insert into', 'order_lines'],
    ["db.updateTable('orderLines')", 'updatetable', 'order_lines'],
    ['truncate orders', 'truncate', 'orders'],
  ])('%s', (text, verb, table) => {
    const file = 'backend/modules/dispatch/planted.ts';
    expect(writesIn(file, text)).toEqual([{ file, verb, table }]);
    expect(isAllowed({ file, verb, table })).toBe(false);
  });

  it('and a lock or a conflict clause is none', () => {
    expect(writesIn('x.ts', 'select 1 for update of o; on conflict do update set a = 1')).toEqual([]);
  });
});
