// Stands in for one instance of the platform: sets what the platform sets in the environment before each call of
// the bundle's `main`, and holds the clock still.
import { createRequire } from 'node:module';

interface Ask {
  id: number;
  word: Record<string, string>;
  event: unknown;
}

const [bundle = '', now = ''] = process.argv.slice(2);
const RealDate = Date;

/** The bundle has no clock to give it another time by, so the process has. */
class StillDate extends RealDate {
  constructor(...given: [] | [string | number | Date]) {
    super(given.length === 0 ? now : given[0]);
  }
  static override now(): number {
    return RealDate.parse(now);
  }
}
if (now) globalThis.Date = StillDate as DateConstructor;

// The one thing that the platform calls.
const { main } = createRequire(__filename)(bundle) as { main: (event: unknown) => Promise<unknown> };

let former: string[] = [];
process.on('message', ({ id, word, event }: Ask) => {
  for (const name of former) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, word);
  former = Object.keys(word);
  void main(event).then((reply) => process.send?.({ id, reply }));
});
process.send?.('ready');
