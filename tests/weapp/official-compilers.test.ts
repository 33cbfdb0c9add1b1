import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { stylesRefused, templatesRefused } from './official/compilers';
import { copyDist, type DistCopy } from './runtime/plant-fault';

const dist = fileURLToPath(new URL('../../dist/weapp', import.meta.url));

describe('WeChat’s own compilers', () => {
  it('take every template of the output', () => {
    expect(templatesRefused(dist)).toEqual([]);
  });

  it('take every style of the output', () => {
    expect(stylesRefused(dist)).toEqual([]);
  });
});

describe('WeChat’s own compilers refuse', () => {
  let copy: DistCopy;
  const withLine = (file: string, line: string): string => {
    copy = copyDist(dist);
    appendFileSync(`${copy.dist}/${file}`, line);
    return copy.dist;
  };
  afterEach(() => copy.remove());

  it.each(['.a > * { color: red }', '.a > :first-child { color: red }'])('the style %s', (rule) => {
    expect(stylesRefused(withLine('common.wxss', rule)).join()).toContain('common.wxss');
  });

  it('a template that is not closed', () => {
    expect(templatesRefused(withLine('base.wxml', '<view wx:if="{{">')).join()).toContain('base.wxml');
  });
});
