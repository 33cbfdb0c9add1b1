import { describe, expect, it } from 'vitest';
import { faultyFields, importHint, keptHint } from './import-words';

const counts = { ready: 3, held: 2, imported: 5, dismissed: 1 };

describe('an import in one line', () => {
  it.each([
    ['open', '可以导入 3 户，2 行有问题'],
    ['partly', '导入了 5 户，还有 5 行没处理'],
    ['done', '导入了 5 户'],
    ['dropped', '导入了 5 户，其余放弃了'],
  ] as const)('that is %s says "%s"', (state, words) => {
    expect(importHint({ state, counts })).toBe(words);
  });

  it('that was given up before anything was taken says only that', () => {
    expect(importHint({ state: 'dropped', counts: { ...counts, imported: 0 } })).toBe('放弃了');
  });

  it('says until when what is left of it is kept, as long as it is not over', () => {
    const now = '2026-11-22T01:30:00.000Z';
    expect(keptHint({ keptUntil: '2026-12-20T01:30:00.000Z' }, now)).toBe(
      '没导入的留到 12月20日，到时自动删掉',
    );
    expect(keptHint({ keptUntil: null }, now)).toBe('');
  });
});

describe('the reasons of a row', () => {
  it('name the cells that are wrong, and none for a household that is there twice', () => {
    const kinds = ['phone-not-valid', 'duplicate-household', 'building-missing'];
    expect(faultyFields(kinds.map((kind) => ({ kind })))).toEqual(['phones', 'building']);
  });
});
