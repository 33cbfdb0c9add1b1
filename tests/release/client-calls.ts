import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import { contract } from '@/contract';
import { contractShape } from './contract-shape';
import type { Shape } from './shape';

/** What one procedure takes and answers. */
export interface Terms {
  input: Shape;
  output: Shape;
}

const source = path.join(__dirname, '..', '..', 'src');
const file = path.join(__dirname, 'contract.json');

interface Schemas {
  inputSchema?: z.ZodType;
  outputSchema?: z.ZodType;
}

/** The terms of every procedure of this release. */
export function termsNow(): Map<string, Terms> {
  const all = Object.entries(contract).flatMap(([shelf, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => {
      // Our contract is written in zod alone; oRPC would take schemas of other libraries too.
      const { inputSchema, outputSchema } = procedure['~orpc'] as Schemas;
      if (!inputSchema || !outputSchema)
        throw new Error(`${shelf}.${name} does not say what it takes or answers`);
      const terms = {
        input: contractShape(inputSchema, 'input'),
        output: contractShape(outputSchema, 'output'),
      };
      return [`${shelf}.${name}`, terms] as const;
    }),
  );
  return new Map(all);
}

/** Which procedures the client of this release calls: it names them as 'shelf.procedure'. */
export function calledByClient(): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.|^contract[\\/]/.test(name),
  );
  const text = files.map((name) => readFileSync(path.join(source, name), 'utf8')).join('\n');
  return [...termsNow().keys()].filter((name) => text.includes(`'${name}'`)).sort();
}

export const readTerms = (): Record<string, Terms> =>
  // Written by the recording.
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, Terms>;

/** The file's text: a line for each procedure. */
export function writtenTerms(): { file: string; text: string } {
  const now = termsNow();
  const lines = calledByClient().map((name) => `${JSON.stringify(name)}:${JSON.stringify(now.get(name))}`);
  return { file, text: `{\n${lines.join(',\n')}\n}\n` };
}
