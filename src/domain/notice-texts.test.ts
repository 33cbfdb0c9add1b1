import { describe, expect, it } from 'vitest';
import { NoticeFacts } from '@/contract/notice-kinds';
import { groupText, loudspeakerText, noticeDraft } from './notice-texts';

const now = '2026-11-30T01:00:00.000Z';
const evening = { from: '2026-11-30T10:00:00.000Z', until: '2026-11-30T12:30:00.000Z' };

describe('the text that facts make', () => {
  it('names the day, for it is read later than it is written', () => {
    expect(noticeDraft({ kind: 'outage', what: 'water', ...evening }, now)).toEqual({
      title: '11月30日停水',
      body: '11月30日 18:00 到 20:30 停水。请提前存好水，停水时关好水龙头。',
    });
  });

  it('names both days of what ends on another, and a year that is not this one', () => {
    const until = '2027-01-01T01:00:00.000Z';
    const { body } = noticeDraft({ kind: 'outage', what: 'lift', ...evening, until }, now);
    expect(body).toContain('11月30日 18:00 到 2027年1月1日 09:00 电梯停用');
  });

  it('says what to bring only where something is to be brought', () => {
    expect(noticeDraft({ kind: 'callUp', what: '核酸检测', bring: null }, now).body).not.toContain('请带好');
    expect(noticeDraft({ kind: 'callUp', what: '核酸检测', bring: '身份证' }, now)).toMatchObject({
      title: '集合：核酸检测',
      body: expect.stringContaining('请带好：身份证。') as string,
    });
  });

  it('leaves what has no facts to its author', () => {
    expect(noticeDraft({ kind: 'daily' }, now)).toEqual({ title: '', body: '' });
  });

  it('leaves the clock out of a title that has no room for it', () => {
    const startsAt = '2027-11-30T15:30:00.000Z';
    const { title } = noticeDraft({ kind: 'levelChange', level: 'lockdown', startsAt }, now);
    expect(title).toBe('2027年11月30日起封控');
  });

  const longest = '一二三四五六七八九十一二三四五六七八九十';
  const startsAt = '2027-11-30T15:30:00.000Z';
  const facts: NoticeFacts[] = [
    { kind: 'callUp', what: longest, bring: longest },
    { kind: 'goodsArrived', what: longest, place: longest, ...evening },
    { kind: 'outage', what: 'lift', ...evening, from: '2027-11-29T16:00:00.000Z', until: startsAt },
    { kind: 'levelChange', level: 'lockdown', startsAt },
    { kind: 'recruiting', what: longest, place: longest, at: startsAt, people: 999 },
  ];
  it.each(facts)('fits into a title of 20 characters: $kind', (one) => {
    const { title, body } = noticeDraft(NoticeFacts.parse(one), now);
    expect(title.length).toBeGreaterThan(1);
    expect(title.length).toBeLessThanOrEqual(20);
    expect(body.length).toBeLessThanOrEqual(300);
    expect(body).not.toMatch(/undefined|NaN/u);
  });
});

describe('what people carry of a notice', () => {
  const notice = { title: '18:00 停水', body: '20:30 恢复', isExercise: false };

  it('is pasted into a chat with what to do then', () => {
    expect(groupText(notice)).toMatch(/^【社区公告】18:00 停水\n20:30 恢复。\n.*“我知道了”/u);
  });

  it('is said twice, with clocks as people say them', () => {
    const said = loudspeakerText(notice);
    expect(said.split('18点 停水。20点30分 恢复。')).toHaveLength(3);
    expect(said).not.toContain(':');
  });

  it('says that a drill is one', () => {
    expect(groupText({ ...notice, isExercise: true })).toContain('【演练】');
    expect(loudspeakerText({ ...notice, isExercise: true })).toContain('这是演练');
  });
});
