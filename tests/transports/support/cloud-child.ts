// Stands in for one instance of the platform: sets what the platform sets in the environment before each call of
// the bundle's `main`, and holds the clock still at the moment that came with the call.
import { createRequire } from 'node:module';

interface Ask {
  id: number;
  word: Record<string, string>;
  event: unknown;
  /** UTC ISO; without it the real clock goes on. */
  now?: string;
}

const [bundle = ''] = process.argv.slice(2);
const RealDate = Date;
let now = '';

/** The bundle has no clock to give it another time by, so the process has. */
class StillDate extends RealDate {
  constructor(...given: [] | [number, number]) {
    if (given.length === 0) super(now);
    else super(...given);
  }
  static override now(): number {
    return RealDate.parse(now);
  }
}

const holdClock = (moment: string): void => {
  now = moment;
  globalThis.Date = StillDate as DateConstructor;
};

// The one thing that the platform calls.
const { main } = createRequire(__filename)(bundle) as { main: (event: unknown) => Promise<unknown> };

let former: string[] = [];
process.on('message', ({ id, word, event, now: moment }: Ask) => {
  if (moment) holdClock(moment);
  for (const name of former) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, word);
  former = Object.keys(word);
  void main(event).then((reply) => process.send?.({ id, reply }));
});
process.send?.('ready');
