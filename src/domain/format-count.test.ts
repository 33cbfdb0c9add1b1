import { expect, it } from 'vitest';
import { formatCount } from './format-count';

it.each([
  [0, '0'],
  [999, '999'],
  [1306, '1,306'],
  [1_234_567, '1,234,567'],
])('%i reads %s', (count, text) => expect(formatCount(count)).toBe(text));
