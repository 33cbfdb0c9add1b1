import { describe, expect, it } from 'vitest';
import { cardFault, fieldFault, fitField } from './card-fields';

describe('a field of a card', () => {
  it.each([
    ['thing1', '明早七点到东门做检测', null],
    ['thing1', '一二三四五六七八九十一二三四五六七八九十', null],
    ['thing1', '一二三四五六七八九十一二三四五六七八九十一', 'tooLong'],
    ['thing1', '东门\n西门', 'lineBreak'],
    ['thing1', '  ', 'empty'],
    ['time2', '18:00', null],
    ['time2', '2026-11-22 18:00', null],
    ['time2', '2026年11月22日 18:00~19:30', null],
    ['time2', '今天 18:00', 'wrongLetters'],
    ['date3', '2026.11.22 ~ 2026.11.23', null],
    ['date3', '18:00', 'wrongLetters'],
    ['phrase4', '已送到', null],
    ['phrase4', '请马上回家', null],
    ['phrase4', '请马上都回家', 'tooLong'],
    ['phrase4', '已送到1', 'wrongLetters'],
    ['character_string5', 'A-10 502', null],
    ['character_string5', '10号楼', 'wrongLetters'],
    ['number6', '664', null],
    ['number6', '664户', 'wrongLetters'],
    ['amount7', '￥12.50', null],
    ['amount7', '12.50元', null],
    ['amount7', '十二元', 'wrongLetters'],
    ['name8', '一二三四五六七八九十', null],
    ['name8', '一二三四五六七八九十一', 'tooLong'],
    ['name8', 'Abcdefghij Abcdefghi', null],
    ['phone_number9', '010-12345678', null],
    ['letter1', 'abc1', 'wrongLetters'],
    ['symbol1', '!!', null],
    ['car_number1', '京A12345', null],
    ['colour1', '红', 'unknownType'],
  ])('%s with %j: %s', (field, value, fault) => {
    expect(fieldFault(field, value)).toBe(fault);
  });

  it.each([
    ['thing1', '明早七点到东门做检测，请带好身份证件，老人可以在家里等', 20],
    ['thing1', '楼下\n东门\t集合', 20],
    ['thing1', `${'好'.repeat(18)}😀😀`, 20],
    ['name8', '一二三四五六七八九十一二', 10],
  ])('of free words is cut to fit: %s %j', (field, value, most) => {
    const fitted = fitField(field, value);
    expect(fieldFault(field, fitted)).toBeNull();
    expect(fitted.length).toBeLessThanOrEqual(most);
    expect(fitted).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('of another type is left as it is, for the check to say so', () => {
    expect(fitField('phrase4', '请马上都回家')).toBe('请马上都回家');
  });

  it('is named when it is the first that WeChat would not take', () => {
    expect(cardFault({ thing1: '检测', time2: '明早', phrase3: '' })).toEqual({
      field: 'time2',
      fault: 'wrongLetters',
    });
    expect(cardFault({ thing1: '检测' })).toBeNull();
  });
});
