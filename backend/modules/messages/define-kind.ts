import type { Link } from '@/contract/messages';
import type * as z from 'zod';

/** Who is told: everybody of a household, one helper about their own work, or the groups of staff of a community. */
export type Addressee = 'household' | 'helper' | 'groups';

/** A moment as it reads when it is told: '今天 18:00'. */
type When = (moment: string) => string;

interface Definition<S extends z.ZodRawShape> {
  /** What it is about, in a word or two: for a list of many, and the head of what leaves the house. */
  title: string;
  /** What the sentence and the link are made of. Nothing that is sealed. */
  facts: z.ZodObject<S>;
  says: (facts: z.output<z.ZodObject<S>>, when: When) => string;
  /** What it is about in a few words, for what leaves the house; the title where it says nothing. */
  about?: (facts: z.output<z.ZodObject<S>>) => string;
  /** What a tap opens; `whose` is the household, or the community of a helper or of the groups. */
  opens: (facts: z.output<z.ZodObject<S>>, whose: string) => Link;
}

interface Written {
  body: string;
  /** Null: the title of its kind. */
  subject: string | null;
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
  { title, facts, says, about, opens }: Definition<S>,
): Kind<A, S> => ({
  goesTo,
  title,
  facts,
  write: (given, whose, when) => {
    const known = facts.parse(given);
    return { body: says(known, when), subject: about?.(known) ?? null, link: opens(known, whose) };
  },
});

/** A message to everybody of a household. */
export const toHousehold = <S extends z.ZodRawShape>(definition: Definition<S>): Kind<'household', S> =>
  define('household', definition);

/** A message to one person about their work. */
export const toHelper = <S extends z.ZodRawShape>(definition: Definition<S>): Kind<'helper', S> =>
  define('helper', definition);

/** A message to the groups of staff of a community. */
export const toGroups = <S extends z.ZodRawShape>(definition: Definition<S>): Kind<'groups', S> =>
  define('groups', definition);
