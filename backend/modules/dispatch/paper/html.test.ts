import { expect, it } from 'vitest';
import { html } from './html';

it('makes what people have written safe, and leaves our own parts alone', () => {
  const name = '<img src=x onerror="alert(1)"> & "鸡蛋"';
  const cell = html`<td title="${name}">${name}</td>`;
  const safe = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &quot;鸡蛋&quot;';
  expect(cell.html).toBe(`<td title="${safe}">${safe}</td>`);
  expect(
    html`<tr>
      ${[cell, cell]}${2}
    </tr>`.html,
  ).toBe(`<tr>${cell.html}${cell.html}2</tr>`);
});
