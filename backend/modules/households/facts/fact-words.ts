import type { FactSource, RegisterFactField } from '@/contract/register';
import { maskName, maskPhone } from '@/domain/mask';
import { careNames, eventNames, relationNames, tenureNames } from '@/domain/register/register-words';
import * as z from 'zod';
import { texts } from '../texts';

const Person = z.object({
  change: z.enum(['added', 'changed', 'removed']),
  name: z.string(),
  relation: z.string(),
});
const Number = Person.extend({ phone: z.string() });
const Care = z.array(z.object({ flag: z.string(), dueOn: z.string().nullable() }));
const Event = z.object({ event: z.string() });

const word = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key;

const careWords = (value: unknown): string =>
  Care.parse(value)
    .map(({ flag, dueOn }) => word(careNames, flag) + (dueOn ? texts.due(dueOn) : ''))
    .join('、') || texts.none;

const personWords = (value: unknown): string => {
  const { change, name, relation } = Person.parse(value);
  return texts.changes[change] + texts.person(maskName(name), word(relationNames, relation));
};

const numberWords = (value: unknown): string => {
  const { change, name, relation, phone } = Number.parse(value);
  const whose = word(relationNames, relation) + (name === '' ? '' : ` ${maskName(name)}`);
  return texts.changes[change] + texts.person(maskPhone(phone), whose);
};

const orUnknown =
  <T>(schema: z.ZodType<T>, say: (value: T) => string) =>
  (value: unknown): string =>
    value === null ? texts.unknown : say(schema.parse(value));

/** A value of the history as people read it; names and phones masked. What each field holds: household-facts.ts. */
const wordsOf: Readonly<Record<RegisterFactField, (value: unknown) => string>> = {
  residentCount: orUnknown(z.int(), texts.people),
  isVacant: (value) => (value === true ? texts.vacant : texts.livedIn),
  householderName: orUnknown(z.string(), maskName),
  tenure: orUnknown(z.string(), (tenure) => word(tenureNames, tenure)),
  phones: (value) => z.array(z.string()).parse(value).map(maskPhone).join('、') || texts.none,
  floor: orUnknown(z.int(), texts.floor),
  remark: orUnknown(z.string(), (remark) => remark || texts.none),
  careFlags: careWords,
  resident: personWords,
  contact: numberWords,
  household: (value) => word(eventNames, Event.parse(value).event),
};

/** What a fact says, in words. */
export const factWords = (field: RegisterFactField, value: unknown): string => wordsOf[field](value);

/** Who recorded a fact is named, unless the household did it itself. */
export const namesRecorder = (source: FactSource): boolean => source !== 'self';
