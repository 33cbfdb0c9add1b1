import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import type { App } from '../backend/kernel/app-parts';
import { call } from '../backend/kernel/call';
import { COMMUNITY_ID } from '../backend/demo';
import { demoAccountId } from '../backend/demo/people';
import { benchLines, BENCH_NOW, type OrderSlots } from './order-fixture';

/** Places one order and throws when it was refused. */
export type PlaceOnce = () => Promise<void>;

const ROLES = ['resident', 'familyProxy', 'captain', 'staff'];
const TEXT = 'select place_order($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as answer';

/** (a) The bare prepared statement from `pg`: what the database and the driver can do. */
export const bareStatement =
  (pool: pg.Pool, slots: OrderSlots): PlaceOnce =>
  async () => {
    const { householdId, waveId } = slots.next();
    const lines = JSON.stringify(benchLines);
    const who = demoAccountId('lin');
    const values = [
      COMMUNITY_ID,
      householdId,
      who,
      ROLES,
      waveId,
      v7(),
      lines,
      v7(),
      'bench',
      'bench',
      v7(),
      BENCH_NOW,
    ];
    await pool.query({ name: 'place-order', text: TEXT, values });
  };

const inputOf = (slots: OrderSlots) => ({
  communityId: COMMUNITY_ID,
  ...slots.next(),
  lines: benchLines,
  actionId: v7(),
});

/** (b) The kernel: identity, input check, the same statement, output check, log. */
export const throughKernel =
  (app: App, slots: OrderSlots): PlaceOnce =>
  async () => {
    const caller = { kind: 'wechat', openid: 'demo-lin' } as const;
    const input = inputOf(slots);
    const reply = await call(app, { procedure: 'orders.placeOrder', input, caller, requestId: randomUUID() });
    if (!reply.ok) throw new Error(`refused: ${reply.code}`);
  };

/** (c) HTTP over loopback with a session cookie. */
export const throughHttp =
  (
    post: (path: string, body: unknown) => Promise<{ status: number; text: string }>,
    slots: OrderSlots,
  ): PlaceOnce =>
  async () => {
    const { status, text } = await post('/api/orders/placeOrder', inputOf(slots));
    if (status !== 200) throw new Error(`HTTP ${status}: ${text}`);
  };

/** (d) What HTTP alone costs: the same client and server, and no order. */
export const emptyCall =
  (get: (path: string) => Promise<string>): PlaceOnce =>
  async () => {
    await get('/healthz');
  };
