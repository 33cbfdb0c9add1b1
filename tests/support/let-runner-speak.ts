import { setImmediate } from 'node:timers/promises';
import { beforeEach } from 'vitest';

// Tests that compute without a pause leave the worker no moment to answer the runner, which gives it up after a minute.
beforeEach(() => setImmediate());
