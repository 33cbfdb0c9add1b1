import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Shape } from './shape';

/** One call of a client, and what came back. `$3` in it stands for an id that an earlier answer gave. */
export interface RecordedCall {
  as: string;
  at: string;
  procedure: string;
  input: unknown;
  /** The code of a refusal, or what the answer was made of. */
  answer: { refused: string } | { shape: Shape };
  /** Ids that later calls name: '$3' → where in this answer. */
  keeps?: Record<string, string>;
}

/** What happens by itself, between two calls. */
interface Jobs {
  at: string;
  jobs: true;
}

export type Step = RecordedCall | Jobs;

const folder = path.join(__dirname, 'calls');

export const recordings = (): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => name.replace(/\.json$/, '')) : [];

export const readSteps = (name: string): Step[] =>
  // Written by writeSteps below.
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Step[];

/** A line for each step, so that a change is read line by line. */
export const writeSteps = (name: string, steps: readonly Step[]): void =>
  writeFileSync(
    path.join(folder, `${name}.json`),
    `[\n${steps.map((step) => JSON.stringify(step)).join(',\n')}\n]\n`,
  );
