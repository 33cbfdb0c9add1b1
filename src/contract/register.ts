import * as z from 'zod';

/** Where a value comes from: a file, the household itself, what was said at the door or on the phone, paper. */
export const FactSource = z.enum(['imported', 'self', 'door', 'phone', 'paper']);
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
