/**
 * The other way to add up: what a person with a notebook would write down of each deed as it happens. It knows no
 * accounts, no entries and no jobs of the product; plus is owed to the community, or lies with somebody.
 */
export interface Books {
  households: Map<string, number>;
  people: Map<string, number>;
  suppliers: Map<string, number>;
  boxFen: number;
  /** Given away for good: write-offs, and what the box lacked. */
  lostFen: number;
}

export const emptyBooks = (): Books => ({
  households: new Map(),
  people: new Map(),
  suppliers: new Map(),
  boxFen: 0,
  lostFen: 0,
});

export const add = (sums: Map<string, number>, who: string, fen: number): void => {
  sums.set(who, (sums.get(who) ?? 0) + fen);
};

/** Those who are not at zero, by id. */
export const notZero = (sums: ReadonlyMap<string, number>): [string, number][] =>
  [...sums].filter(([, fen]) => fen !== 0).sort(([one], [other]) => (one < other ? -1 : 1));

/** Who owes something now, with how much. */
export const debtors = ({ households }: Books): [string, number][] =>
  notZero(households).filter(([, fen]) => fen > 0);
