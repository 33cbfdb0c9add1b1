/** A row cannot be taken; the message says why. */
export class RowProblem extends Error {}
