import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testSecrets } from '../../../../tests/support/secrets';
import { sealName } from '../../../kernel/sealed-name';

// What it remembers is the module's own, and others of this worker have searched before.
beforeEach(() => void vi.useFakeTimers().resetModules());
afterEach(() => vi.useRealTimers());

const MINUTE_MS = 60_000;

it('names are opened once for many searches, and forgotten ten minutes after the last', async () => {
  const { openedNames } = await import('./opened-names');
  const sealed = [sealName(testSecrets, '曾测试'), sealName(testSecrets, '彭示例')];
  const open = vi.fn(testSecrets.open);
  const search = () => openedNames({ ...testSecrets, open }, sealed).map(({ name }) => name);
  expect(search()).toEqual(['曾测试', '彭示例']);
  vi.advanceTimersByTime(9 * MINUTE_MS);
  search();
  vi.advanceTimersByTime(9 * MINUTE_MS);
  expect(search()).toEqual(['曾测试', '彭示例']);
  expect(open).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10 * MINUTE_MS);
  expect(search()).toEqual(['曾测试', '彭示例']);
  expect(open).toHaveBeenCalledTimes(4);
});
