import type { Link } from '@/contract/messages';
import type * as z from 'zod';

/** Who is told: everybody of a household, or one helper about their own work. */
export type Addressee = 'household' | 'helper';

/** A moment as it reads when it is told: '今天 18:00'. */
type When = (moment: string) => string;

interface Definition<S extends z.ZodRawShape> {
  /** What it is about, in a word or two: for a list of many, and the head of what leaves the house. */
  title: string;
  /** What the sentence and the link are made of. Nothing that is sealed. */
  facts: z.ZodObject<S>;
  says: (facts: z.output<z.ZodObject<S>>, when: When) => string;
  /** What a tap opens; `whose` is the household, or the community that a helper works in. */
  opens: (facts: z.output<z.ZodObject<S>>, whose: string) => Link;
}

interface Written {
  body: string;
  link: Link;
}

/** A kind of message. `write` takes facts as the outbox brings them, and refuses those that are not its own. */
export interface Kind<A extends Addressee = Addressee, S extends z.ZodRawShape = z.ZodRawShape> {
  goesTo: A;
  title: string;
  facts: z.ZodObject<S>;
  write: (facts: unknown, whose: string, when: When) => Written;
}

const define = <A extends Addressee, S extends z.ZodRawShape>(
  goesTo: A,
  { title, facts, says, opens }: Definition<S>,
): Kind<A, S> => ({
  goesTo,
  title,
  facts,
  write: (given, whose, when) => {
    const known = facts.parse(given);
    return { body: says(known, when), link: opens(known, whose) };
  },
});

/** A message to everybody of a household. */
export const toHousehold = <S extends z.ZodRawShape>(definition: Definition<S>): Kind<'household', S> =>
  define('household', definition);

/** A message to one person about their work. */
export const toHelper = <S extends z.ZodRawShape>(definition: Definition<S>): Kind<'helper', S> =>
  define('helper', definition);
