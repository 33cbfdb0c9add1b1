import { describe, expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import { twoChangeOneOrder, twoOrderAtOnce } from '../journeys/two-of-one-home';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const zhu = await web.stepInto('朱先生');
const wife = await web.stepInto('许女士');

describe.sequential('two phones of one household', () => {
  it('order at the same time: the second sees what the first did, and one tap keeps both', async () => {
    await twoOrderAtOnce(zhu, wife);
    expect(await seriousTroubles(wife.page)).toEqual([]);
  });

  it('change the same order: nobody loses a change, and the order says who changed it', async () => {
    await twoChangeOneOrder(zhu, wife);
    expect(await reconcile(web.database.db)).toEqual([]);
    expect(web.faults).toEqual([]);
  });
});
