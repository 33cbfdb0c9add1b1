import { describe, expect, it } from 'vitest';
import { emptyDraft, missingOf, textOf, writingOf } from './notice-draft';

const now = '2026-11-22T01:30:00.000Z';
const counted = { communityId: 'c', noticeId: 'n', counted: 74, overlapsWith: [], now, second: null };
const callUp = {
  ...emptyDraft(now),
  facts: { ...emptyDraft(now).facts, what: ' 全员采样 ', bring: '身份证' },
};

describe('a notice that is being written', () => {
  it('says what is missing, the first thing first, until nothing is', () => {
    expect(missingOf(emptyDraft(now), now)).toBe('请写什么事');
    expect(missingOf({ ...callUp, body: '' }, now)).toBe('请写正文');
    expect(missingOf({ ...callUp, sendAt: { day: '2026-11-22', clock: '09:00' } }, now)).toBe(
      '请选还没到的发送时间',
    );
    expect(missingOf({ ...callUp, expiresAt: { day: '2026-11-22', clock: '09:00' } }, now)).toBe(
      '“有效到”要晚于发送的时间',
    );
    expect(missingOf(callUp, now)).toBeNull();
  });

  it('proposes its words from its facts until somebody has changed them', () => {
    expect(textOf(callUp, now).title).toBe('集合：全员采样');
    expect(textOf({ ...callUp, title: '明早采样' }, now)).toMatchObject({ title: '明早采样' });
    expect(textOf({ ...callUp, title: '明早采样' }, now).body).toContain('身份证');
  });

  it('asks for what its template leaves open, and sends it filled in', () => {
    const template = {
      ...{ id: 't', name: '停梯', title: '停梯', body: '{{f1}} 停梯。' },
      fields: [{ id: 'f1', words: '几点' }],
    };
    const draft = { ...emptyDraft(now), kind: 'freeText' as const, template };
    expect(missingOf(draft, now)).toBe('还没填：几点');
    const filled = { ...draft, values: { f1: '八点' } };
    expect(missingOf(filled, now)).toBeNull();
    expect(writingOf(filled, counted)).toMatchObject({ facts: { kind: 'freeText' }, body: '八点 停梯。' });
  });

  it('sends its facts trimmed and its moments as the wire writes them', () => {
    const later = { ...callUp, sendAt: { day: '2026-11-23', clock: '08:00' } };
    expect(writingOf(later, counted)).toMatchObject({
      facts: { kind: 'callUp', what: '全员采样', bring: '身份证' },
      sendAt: '2026-11-23T00:00:00.000Z',
      expiresAt: '2026-11-24T12:00:00.000Z',
      typedCount: null,
      override: null,
    });
  });

  it('says how it goes past the rule of two, and nothing of the ways that were not chosen', () => {
    const typed = { by: 'count' as const, typed: '664', reason: '没用上的原因' };
    expect(writingOf(callUp, { ...counted, second: typed })).toMatchObject({
      typedCount: 664,
      override: null,
    });
    const override = { by: 'override' as const, typed: '664', reason: ' 水管爆了 ' };
    expect(writingOf(callUp, { ...counted, second: override })).toMatchObject({
      ...{ typedCount: null, override: '水管爆了' },
    });
  });
});
