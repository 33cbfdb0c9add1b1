/** The moment at which the demo community of the tests was seeded: 9:00 in Beijing, the noon wave still open. */
export const seededAt = new Date('2022-11-22T01:00:00Z');
