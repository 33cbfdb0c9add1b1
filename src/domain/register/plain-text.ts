/**
 * One way of writing for many: full-width letters, digits and signs become plain ones, blanks of every kind one space,
 * and a whole number that a table program wrote as '3.0' is '3' again.
 */
export const plainText = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[​﻿]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\d+)\.0+$/, '$1');
