import * as z from 'zod';
import { held, query } from './procedure';
import { atHousehold, Moment, page, paged } from './shapes';

/** Where a value comes from: a file, the household itself, what was said at the door or on the phone, paper, a list that somebody else keeps. */
export const FactSource = z.enum(['imported', 'self', 'door', 'phone', 'paper', 'secondList']);
export type FactSource = z.infer<typeof FactSource>;

/** What the register knows of a household, each with its history; the last three are what happened to it. */
export const RegisterFactField = z.enum([
  'residentCount',
  'isVacant',
  'householderName',
  'tenure',
  'phones',
  'floor',
  'remark',
  'careFlags',
  'resident',
  'contact',
  'household',
]);
export type RegisterFactField = z.infer<typeof RegisterFactField>;

/** What a household needs care for, and (the last two) what it cannot do. */
export const CareFlag = z.enum([
  'livingAlone',
  'pregnant',
  'infant',
  'dialysis',
  'disability',
  'chronicIllness',
  'bedridden',
  'noSmartphone',
  'cannotCook',
]);
export type CareFlag = z.infer<typeof CareFlag>;

/** A flag; `dueOn` is the day on which a child is expected. */
export const CareEntry = z.object({ flag: CareFlag, dueOn: z.iso.date().nullable() });
export type CareEntry = z.infer<typeof CareEntry>;

/** Whether a household owns its dwelling or rents it. */
export const Tenure = z.enum(['owner', 'tenant']);
export type Tenure = z.infer<typeof Tenure>;

/** Who somebody is in a household. */
export const ResidentRelation = z.enum([
  'householder',
  'spouse',
  'child',
  'parent',
  'relative',
  'cotenant',
  'other',
]);
export type ResidentRelation = z.infer<typeof ResidentRelation>;

/** Whose number it is: the household's own, its next of kin's, somebody else's. */
export const ContactRelation = z.enum(['own', 'nextOfKin', 'other']);
export type ContactRelation = z.infer<typeof ContactRelation>;

/** Who said last what stands in a field; `by` is null where the household itself did. */
export const FieldSource = z.object({
  field: RegisterFactField,
  source: FactSource,
  at: Moment,
  by: z.string().nullable(),
});
export type FieldSource = z.infer<typeof FieldSource>;

/** All that the register says of a household; names and phones masked. */
export const HouseholdCard = z.object({
  householdId: z.uuid(),
  entranceId: z.uuid(),
  placeLabel: z.string(),
  roomNo: z.string(),
  floor: z.int().nullable(),
  isVacant: z.boolean(),
  endedAt: Moment.nullable(),
  residentCount: z.int().nullable(),
  tenure: Tenure.nullable(),
  remark: z.string().nullable(),
  careFlags: z.array(CareEntry),
  residents: z.array(z.object({ id: z.uuid(), name: z.string(), relation: ResidentRelation })).max(100),
  contacts: z
    .array(
      z.object({
        id: z.uuid(),
        relation: ContactRelation,
        name: z.string().nullable(),
        phone: z.string(),
      }),
    )
    .max(100),
  sources: z.array(FieldSource),
  /** The other households in the same dwelling now. */
  beside: z.array(z.object({ householdId: z.uuid(), roomNo: z.string(), isVacant: z.boolean() })).max(50),
});
export type HouseholdCard = z.infer<typeof HouseholdCard>;

/** One moment of a household's history; the value in words, names and phones masked. */
export const RegisterFact = z.object({
  id: z.uuid(),
  field: RegisterFactField,
  value: z.string(),
  source: FactSource,
  at: Moment,
  by: z.string().nullable(),
});
export type RegisterFact = z.infer<typeof RegisterFact>;

const byKeepers = held('household', ['captain', 'staff']);

export const getHousehold = query({
  summary: 'All that the register says of a household, also of one that has ended; names and phones masked',
  mayCall: byKeepers,
  input: atHousehold,
  output: HouseholdCard,
  refusals: [],
});

export const listHouseholdFacts = query({
  summary: "A household's history, newest first: every value with its source, who and when",
  mayCall: byKeepers,
  input: atHousehold.extend(page),
  output: paged(RegisterFact),
  refusals: [],
});

export const getOwnRegister = query({
  summary: 'What the register says of the own household; phones masked',
  mayCall: held('household', ['resident']),
  input: atHousehold,
  output: z.object({
    residentCount: z.int().nullable(),
    householderName: z.string().nullable(),
    phones: z.array(z.string()),
    careFlags: z.array(CareEntry),
  }),
  refusals: [],
});
