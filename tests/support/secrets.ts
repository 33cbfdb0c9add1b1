import { makeSecrets } from '../../backend/kernel/secrets';

/** A key for tests only; it protects nothing. */
export const TEST_DATA_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`;

export const testSecrets = makeSecrets(TEST_DATA_KEYS);
