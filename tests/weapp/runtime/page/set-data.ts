import type { Caller } from './engine';
import { record } from './record';

/** What was carried to the view so far, call by call. */
const carried: string[] = [];

/** How often these words were carried to the view: a part of a page that is sent twice is counted twice. */
export const timesCarried = (words: string): number =>
  carried.reduce((sum, text) => sum + text.split(words).length - 1, 0);

const crossBridge = (change: Record<string, unknown>): { copy: Record<string, unknown>; bytes: number } => {
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) record.warnings.push(`setData: "${name}" is undefined`);
  }
  const text = JSON.stringify(change);
  carried.push(text);
  return { copy: JSON.parse(text) as Record<string, unknown>, bytes: text.length };
};

/** Lets setData pass only what survives WeChat's JSON bridge between the two threads, and counts it. */
export const bridgeSetData = (caller: Caller): void => {
  const original = caller.setData;
  caller.setData = function (this: Caller, change, done) {
    const { copy, bytes } = crossBridge(change);
    record.setData.count += 1;
    record.setData.bytes += bytes;
    record.setData.largest = Math.max(record.setData.largest, bytes);
    original.call(this, copy, done);
  };
};

/** From now on nothing reaches the page: WeChat drops what is set on one that is closed. */
export const dropSetData = (caller: Caller): void => {
  caller.setData = () => record.warnings.push('setData on a closed page');
};
