import { sql, type RawBuilder } from 'kysely';
import type { DB } from './types.generated';

/** A name as SQL writes it: `care_flags` of `careFlags`. */
type InSql<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${InSql<Rest>}`
  : Name;

/** The tables whose rows name a household; the view of doors keeps nothing of its own. */
export type HouseholdTable = {
  [Table in Exclude<keyof DB, 'doors'>]: 'householdId' extends keyof DB[Table] ? InSql<Table> : never;
}[Exclude<keyof DB, 'doors'>];

/** What is said when an entrance cannot go because of it (texts.ties). */
export type Tie = 'household' | 'order' | 'campaign';

interface Kept {
  /** A row keeps its entrance from being removed, counted as this; null: it keeps nothing, or has its own rule. */
  tie: Tie | null;
  /** While a row `t` is open the household cannot end: the word of texts.open, and when it is open. */
  affair: { word: string; isOpen: RawBuilder<unknown> } | null;
  /**
   * What becomes of it: 'withPeople' is deleted 90 days after its household has ended (decision 0012), 'byAge' goes by
   * a rule of its own, 'stays' is the community's account of what was done and names nobody but by the household.
   */
  end: 'withPeople' | 'byAge' | 'stays';
}

const nothing = { tie: null, affair: null } as const;
const known = { tie: 'household', affair: null, end: 'withPeople' } as const;

/**
 * What of a household lies where: the one list behind moving out, removing an entrance and forgetting. A new table that
 * names a household does not compile until it stands here.
 */
export const householdTables: Readonly<Record<HouseholdTable, Kept>> = {
  residents: known,
  contacts: known,
  care_flags: known,
  register_facts: known,
  door_deliveries: { tie: 'household', affair: null, end: 'stays' },
  orders: {
    tie: 'order',
    affair: {
      word: 'order',
      isOpen: sql`exists (select from order_lines l where l.community_id = t.community_id and l.order_id = t.id
        and is_in_hand(l.wanted, l.placed, l.received, l.sorted, l.on_run))`,
    },
    end: 'stays',
  },
  requests: {
    tie: 'order',
    affair: {
      word: 'request',
      isOpen: sql`is_unsettled_request(t.done_at, t.failed_at, t.cancelled_at)`,
    },
    end: 'stays',
  },
  wishes: {
    tie: 'order',
    affair: {
      word: 'wish',
      isOpen: sql`is_unsettled_wish(t.ordered_at, t.declined_at, t.withdrawn_at, t.lapsed_at)`,
    },
    end: 'stays',
  },
  disputes: {
    // Of pieces that were delivered: its order keeps the entrance.
    tie: null,
    affair: {
      word: 'dispute',
      isOpen: sql`t.withdrawn_at is null
        and (t.answered_at is null or (t.arrives_at is not null and t.came_at is null))`,
    },
    end: 'stays',
  },
  // Of pieces that were ordered: its order keeps the entrance.
  drop_offs: { ...nothing, end: 'stays' },
  wrong_codes: { ...nothing, end: 'stays' },
  code_waivers: { ...nothing, end: 'stays' },
  suspension_told: { ...nothing, end: 'stays' },
  gate_parcels: { tie: 'order', affair: null, end: 'stays' },
  // Of pieces that were ordered, or of a household with a cell.
  parcels: { ...nothing, end: 'stays' },
  stock_reminders: { tie: 'order', affair: null, end: 'stays' },
  wave_reminders: { tie: 'order', affair: null, end: 'stays' },
  messages: { tie: 'order', affair: null, end: 'stays' },
  pictures: { tie: 'order', affair: null, end: 'stays' },
  // Its account outlives it: who left stays payer (docs/decisions/0045).
  ledger_accounts: { tie: 'order', affair: null, end: 'stays' },
  // A cell is settled when its household ends (campaigns/cells/keep-cells.ts).
  cells: { tie: 'campaign', affair: null, end: 'stays' },
  // Of a household with a cell.
  door_knocks: { ...nothing, end: 'stays' },
  // Of a household with a cell.
  lot_sample_doors: { ...nothing, end: 'stays' },
  // Of a household with a cell, or of nobody's.
  second_list_rows: { ...nothing, end: 'byAge' },
  // Of a household with a cell.
  notice_facts: { ...nothing, end: 'stays' },
  notice_turns: { ...nothing, end: 'stays' },
  slot_wishes: { ...nothing, end: 'stays' },
  household_pauses: { tie: 'household', affair: null, end: 'stays' },
  // Who holds a role, is invited or asks to join is counted by people, not by rows (entrance-ties.ts).
  role_grants: { ...nothing, end: 'stays' },
  invitations: { ...nothing, end: 'stays' },
  join_requests: { ...nothing, end: 'stays' },
  register_import_rows: { ...nothing, end: 'byAge' },
  audit_log: { ...nothing, end: 'stays' },
};

/** The list as rows, in its order. */
export const householdTableList = Object.entries(householdTables).map(([table, kept]) => ({
  table,
  ...kept,
}));
