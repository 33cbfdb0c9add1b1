import { expect, it } from 'vitest';
import { html } from './html';

it('makes what people have written safe, and leaves our own parts alone', () => {
  const name = '<img src=x onerror="alert(1)"> & "鸡蛋"';
  const safe = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &quot;鸡蛋&quot;';
  const cell = html`<b title="${name}">${name}</b>`;
  expect(cell.html).toBe(`<b title="${safe}">${safe}</b>`);
  expect(html`${[cell, cell]}${2}`.html).toBe(`${cell.html}${cell.html}2`);
});
