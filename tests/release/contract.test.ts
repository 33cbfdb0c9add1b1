import { writeFileSync } from 'node:fs';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { readTerms, termsNow, writtenTerms } from './client-calls';
import { contractShape, untaken } from './contract-shape';
import { lacksOf } from './shape';

if (process.env.RECORD_CALLS === '1') {
  it('npm run record-calls writes down the terms of what the client of this release calls', () => {
    const { file, text } = writtenTerms();
    writeFileSync(file, text);
  });
}

it('every procedure that the client of the release before calls is there, takes what it took and answers what it did', () => {
  const now = termsNow();
  const missed = Object.entries(readTerms()).flatMap(([name, before]) => {
    const terms = now.get(name);
    if (!terms) return [`${name} is gone`];
    const inside = [...untaken(before.input, terms.input), ...lacksOf(before.output, terms.output)];
    return inside.map((one) => `${name} ${one}`);
  });
  expect(missed).toEqual([]);
  expect(Object.keys(readTerms()).length).toBeGreaterThan(150);
});

describe('an old client would notice', () => {
  const before = z.object({
    name: z.string(),
    kind: z.enum(['noon', 'evening']),
    lines: z.array(z.object({ id: z.string(), count: z.number().nullable() })).optional(),
  });
  const missedWith = (now: z.ZodType): string[] =>
    untaken(contractShape(before, 'input'), contractShape(now, 'input'));

  it('nothing of more that may be given', () => {
    const more = before.extend({ note: z.string().optional(), kind: z.enum(['noon', 'evening', 'night']) });
    expect(missedWith(more)).toEqual([]);
    expect(missedWith(before.extend({ kind: z.string() }))).toEqual([]);
    expect(missedWith(before.omit({ name: true }))).toEqual([]);
  });

  it.each([
    ['a field that must be given', before.extend({ note: z.string() }), '.note: must be given now'],
    [
      'one that may be left out no more',
      before.extend({ lines: before.shape.lines.unwrap() }),
      '.lines: must be given now',
    ],
    [
      'a value that is not taken',
      before.extend({ kind: z.enum(['noon']) }),
      '.kind: =evening is not taken any more',
    ],
    ['another kind', before.extend({ name: z.number() }), '.name: string is not taken any more'],
  ])('%s', (_what, now, missed) => {
    expect(missedWith(now)).toEqual([missed]);
  });

  it('a field of the answer that is gone, or of another kind', () => {
    const shapeOf = (schema: z.ZodType) => contractShape(schema, 'output');
    expect(lacksOf(shapeOf(before), shapeOf(before.omit({ name: true })))).toEqual(['.name: string is gone']);
    const nullable = before.extend({ name: z.string().nullable() });
    expect(lacksOf(shapeOf(before), shapeOf(nullable))).toEqual(['.name: string is now null']);
  });
});
