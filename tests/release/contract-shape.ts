import * as z from 'zod';
import type { Schema } from '../../backend/transports/http/schema-words';
import type { Shape } from './shape';

const kindsOf = ({ type, enum: values, const: value, properties }: Schema): string[] => {
  if (type) return [type].flat().map((one) => (one === 'integer' ? 'number' : one));
  if (values) return [...new Set(values.map((one) => typeof one))];
  if (value !== undefined) return [value === null ? 'null' : typeof value];
  return [properties ? 'object' : 'any'];
};

/** Collects what a schema says of each path; a field of one of several objects is not always there. */
function collect(schema: Schema, at: string, isOptional: boolean, found: Map<string, Set<string>>): void {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    const isOneOfSeveral = choices.filter(({ properties }) => properties).length > 1;
    for (const one of choices) collect(isOneOfSeveral ? withoutRequired(one) : one, at, isOptional, found);
    return;
  }
  const here = found.get(at) ?? new Set<string>();
  found.set(at, here);
  for (const kind of kindsOf(schema)) here.add(kind);
  for (const value of valuesOf(schema)) here.add(`=${value}`);
  if (isOptional) here.add('?');
  if (schema.items) collect(schema.items, `${at}[]`, false, found);
  for (const [name, field] of Object.entries(schema.properties ?? {}))
    collect(field, `${at}.${name}`, !(schema.required ?? []).includes(name), found);
}

const withoutRequired = (schema: Schema): Schema => ({ ...schema, required: [] });

const valuesOf = ({ enum: values, const: value }: Schema): string[] =>
  (values ?? (value === undefined ? [] : [value])).map(String);

/** What may be sent, or will come, by path; in the words of shape.ts, and '=value' for each value of a closed list. */
export function contractShape(schema: z.ZodType, io: 'input' | 'output'): Shape {
  const found = new Map<string, Set<string>>();
  // zod's own type of a JSON schema is wider than what our contract's schemas become.
  collect(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema, '', false, found);
  const entries = [...found].map(([at, words]) => {
    const isOptional = words.delete('?');
    // An answer may bring a value that is new to an old client, which shows it as it is.
    const kept = [...words].filter((word) => io === 'input' || !word.startsWith('='));
    return [at, kept.sort().join('|') + (isOptional ? '?' : '')];
  });
  return Object.fromEntries(entries) as Shape;
}

const wordsIn = (words: string): string[] => words.replace(/\?$/, '').split('|');
const above = (at: string): string => at.replace(/(?:\.[^.]+|\[\])$/, '');

/** What a client that sends only the recorded fields, kinds and values would be refused for. */
export function untaken(recorded: Shape, now: Shape): string[] {
  return Object.entries(now).flatMap(([at, words]) => {
    const was = recorded[at];
    const mustBe = !words.endsWith('?');
    if (was === undefined) {
      const isAsked = mustBe && !at.endsWith('[]') && recorded[above(at)] !== undefined;
      return isAsked ? [`${at}: must be given now`] : [];
    }
    if (mustBe && was.endsWith('?')) return [`${at}: must be given now`];
    const isOpen = wordsIn(words).every((word) => !word.startsWith('='));
    const gone = wordsIn(was).filter(
      (word) => !wordsIn(words).includes(word) && !(isOpen && word.startsWith('=')),
    );
    return gone.length > 0 ? [`${at}: ${gone.join('|')} is not taken any more`] : [];
  });
}
