import { describe, expect, it } from 'vitest';
import { people } from './every-address';
import { givenFullDay } from './given-full-day';
import { asOldPhone } from './old-phone';
import { outOfWindow } from './out-of-window';

const day = await givenFullDay();
/** Those whose pages hold every shared part. */
const whose = people.filter(([who]) => ['a resident', 'a volunteer'].includes(who));

/** Pages on which nothing stands side by side. */
const plain: readonly string[] = ['packages/round/pick-up/index'];

describe.each(whose)('below iOS 14.5, where a flex box has no gap, for %s', (_who, openid, addresses) => {
  it.each(addresses(day).map((address) => [address.slice(1).split('?')[0], address]))(
    'nothing on %s runs together or out of the window',
    async (route, launchPath) => {
      const phone = await day.open(openid, { launchPath, hasWebFont: true });
      await phone.waitUntilQuiet();
      const { measured, faults } = await asOldPhone(phone.page);
      if (!plain.includes(route ?? '')) expect(measured).toBeGreaterThan(0);
      expect(faults).toEqual([]);
      expect(await outOfWindow(phone.page, 375)).toEqual([]);
      await phone.close();
    },
  );
});
