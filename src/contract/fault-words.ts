const longest = 200;

/**
 * What may be told of a fault: the program's own words. Names, numbers and everything that a person has typed go:
 * whatever is not plain ASCII, every figure, addresses behind their '?', and long runs without a space.
 */
export const faultWords = (message: string): string =>
  message
    .replace(/\?\S*/g, '?')
    .replace(/[^\x20-\x7e]+/g, '…')
    .replace(/\d+/g, '#')
    .replace(/\S{60,}/g, '…')
    .trim()
    .slice(0, longest);
