import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { DatabaseHandle } from '../../../backend/db/database';
import { COMMUNITY_ID as communityId } from '../../../backend/demo';
import { cabbage, noon } from '../../support/demo';

const WAVES = 60;
const PHONES = 8;
/** As a phone does, but less patiently. */
const PAUSE_MS = 100;

/** What a phone is told: the status and the body of an answer, or nothing when there was none. */
export type Post = (
  procedure: string,
  input: object,
) => Promise<{ status: number; body: object } | undefined>;

/** Phones that write without a pause until they are told to stop. */
export interface Rush {
  acknowledged: () => number;
  /** Codes of refusals, or 'silence', with how often each came. */
  refused: Readonly<Record<string, number>>;
  /** Answers once `more` further writes than now were acknowledged. */
  until: (more: number) => Promise<void>;
  /** Lets each phone finish what it has begun, so that every write of theirs was acknowledged once. */
  stop: () => Promise<void>;
  /** Acknowledged and not there, and there without having been acknowledged: the same deed twice. */
  recount: (database: DatabaseHandle) => Promise<{ lost: number; doubled: number }>;
}

interface Slot {
  waveId: string;
  householdId: string;
}

/** One household has one order a wave, so that many waves are open at once: they close a millisecond apart. */
async function makeSlots({ db }: DatabaseHandle): Promise<Slot[]> {
  const waveIds = Array.from({ length: WAVES }, () => v7());
  for (const [index, id] of waveIds.entries()) {
    const closesAt = new Date(Date.parse('2199-01-01T00:00:00Z') + index);
    await sql`insert into waves (community_id, id, kind, opens_at, closes_at, deliver_by)
              values (${communityId}, ${id}, 'noon', ${noon}, ${closesAt}, '2199-01-02T00:00:00Z')`.execute(
      db,
    );
  }
  await sql`update products set stock_per_wave = null`.execute(db);
  const { rows } = await sql<{ id: string }>`select id from households order by id`.execute(db);
  return waveIds.flatMap((waveId) => rows.map(({ id: householdId }) => ({ waveId, householdId })));
}

/** By turns a write that is one statement and one that is a transaction of the kernel. */
const deedOf = ({ waveId, householdId }: Slot, turn: number): [string, object] =>
  turn % 2 === 0
    ? [
        'orders.placeOrder',
        { communityId, householdId, waveId, lines: [{ productId: cabbage, quantity: 1 }] },
      ]
    : ['orders.createRequest', { communityId, householdId, wish: { kind: 'other', text: '换灯泡' } }];

const idsOf = async ({ db }: DatabaseHandle): Promise<Set<string>> => {
  const { rows } = await sql<{ id: string }>`select id from orders union all select id from requests`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
};

/** Starts the phones over `post`; `database` is the way in beside the server. */
export async function givenRush(database: DatabaseHandle, post: Post): Promise<Rush> {
  const slots = await makeSlots(database);
  const before = await idsOf(database);
  const told: string[] = [];
  const refused: Record<string, number> = {};
  let isOver = false;

  const send = async (procedure: string, input: object): Promise<void> => {
    const answer = await post(procedure, input);
    const {
      orderId,
      requestId,
      code = 'silence',
    } = (answer?.body ?? {}) as Record<string, string | undefined>;
    const id = orderId ?? requestId;
    if (answer?.status === 200 && id) return void told.push(id);
    refused[code] = (refused[code] ?? 0) + 1;
    await sleep(PAUSE_MS);
    return send(procedure, input);
  };
  const phone = async (): Promise<void> => {
    for (let slot = slots.pop(); slot && !isOver; slot = slots.pop()) {
      const [procedure, input] = deedOf(slot, slots.length);
      await send(procedure, { ...input, actionId: v7() });
    }
  };
  const phones = Array.from({ length: PHONES }, phone);
  return {
    acknowledged: () => told.length,
    refused,
    until: async (more) => {
      const enough = told.length + more;
      while (told.length < enough) await sleep(20);
    },
    stop: async () => {
      isOver = true;
      await Promise.all(phones);
    },
    recount: async (again) => {
      const now = await idsOf(again);
      const made = [...now].filter((id) => !before.has(id));
      return { lost: told.filter((id) => !now.has(id)).length, doubled: made.length - new Set(told).size };
    },
  };
}
