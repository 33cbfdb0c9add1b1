import { describe, expect, it } from 'vitest';
import { stopInOrder } from '../../backend/transports/server/stop-in-order';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { givenHttp } from './support/given-http';
import { withSlowProcedure } from './support/slow-procedure';

const database = await givenDatabase();

describe('closing the door', () => {
  it('waits for the answer that is under way', async () => {
    const { app, begun, finish } = withSlowProcedure(givenApp(database).app);
    const http = await givenHttp(app);
    const order: string[] = [];
    const answer = http
      .post('slow.wait', {})
      .then(async (response) => order.push(`answered ${await response.text()}`));
    await begun;
    const steps = [() => http.server.close(), () => Promise.resolve(order.push('database closed'))];
    const stopped = stopInOrder({ announceMs: 0, steps, limitMs: 20_000 });
    // The door closes a moment after it was told to: who comes in that moment is still answered.
    const isShut = () =>
      http.post('org.getMe', {}).then(
        () => false,
        () => true,
      );
    await expect.poll(isShut, { timeout: 10_000 }).toBe(true);
    finish();
    expect(await stopped).toBe(true);
    await answer;
    expect(order.sort()).toEqual(['answered {"answered":true}', 'database closed']);
  });

  it('does not wait for ever', async () => {
    const never = () => new Promise<void>(() => undefined);
    expect(await stopInOrder({ announceMs: 0, steps: [never], limitMs: 10 })).toBe(false);
  });
});
