import { expect, test } from 'vitest';
import { askedWords, changeWords, placedWords } from './who-words';

const now = '2026-11-22T03:30:00.000Z';
const at = '2026-11-22T03:20:00.000Z';

test('says who ordered for the household, and nothing when it did so itself', () => {
  expect(placedWords({ onBehalfBy: '秦女士', onBehalfAs: 'captain' })).toBe('楼长 秦女士 代下');
  expect(placedWords({ onBehalfBy: '秦女士', onBehalfAs: null })).toBe('秦女士 代下');
  expect(placedWords({ onBehalfBy: null, onBehalfAs: null })).toBeNull();
});

test('says that a helper ordered or asked at the door', () => {
  const atDoor = { onBehalfBy: '王师傅', onBehalfAs: 'volunteer' } as const;
  expect(placedWords(atDoor)).toBe('志愿者 王师傅 上门时代下');
  expect(askedWords(atDoor)).toBe('志愿者 王师傅 上门时代登记');
  expect(askedWords({ onBehalfBy: null, onBehalfAs: null })).toBeNull();
});

test('says who changed it last and when', () => {
  const change = { at, name: '许女士', role: 'resident', isMe: false } as const;
  expect(changeWords({ lastChange: change }, now)).toBe('家人 许女士 改过 11:20');
  expect(changeWords({ lastChange: { ...change, isMe: true } }, now)).toBe('您 改过 11:20');
  expect(changeWords({ lastChange: null }, now)).toBeNull();
});
