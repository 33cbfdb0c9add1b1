/** '1,306' of a count, as sums are read aloud. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
