import * as z from 'zod';
import type { App } from '../../../backend/kernel/app-parts';
import type { Registered } from '../../../backend/kernel/implement';
import { anyone } from '../../../src/contract/procedure';

/** An app with one more procedure, `slow.wait`, that answers when the test lets it; `begun` tells that it runs. */
export function withSlowProcedure(app: App): { app: App; begun: Promise<void>; finish: () => void } {
  let begin = () => {};
  let finish = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const slow: Registered = {
    name: 'slow.wait',
    meta: {
      kind: 'query',
      mayCall: anyone,
      refusals: [],
      oneStatement: false,
      secretAnswer: false,
      reach: 'own',
      takesEnded: false,
    },
    input: z.object({}),
    output: z.object({ answered: z.boolean() }),
    run: async () => {
      begin();
      await finished;
      return { answered: true };
    },
  };
  return { app: { ...app, procedures: new Map([...app.procedures, [slow.name, slow]]) }, begun, finish };
}
