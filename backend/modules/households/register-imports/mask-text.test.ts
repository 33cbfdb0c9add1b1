import { expect, it } from 'vitest';
import { maskText } from './mask-text';

it.each([
  ['199 0000 0002', 'phones', '199****0002'],
  ['199-0000-0002/19900000003', 'phones', '199****0002/199****0003'],
  ['王芳', 'name', '王*'],
  ['1号楼', 'building', '1号楼'],
  ['19900000002', null, '199****0002'],
] as const)('%s in a column of %s is shown as %s', (text, field, shown) => {
  expect(maskText(text, field)).toBe(shown);
});
