import { expect, it } from 'vitest';
import { emptyFieldOf, templateOfText, textOfTemplate } from './bracket-fields';

const written = { title: '【楼】停水', body: '【楼】从【时间】起停水。' };

it('saves each word in brackets as one field, wherever it stands, and shows it the same again', () => {
  const saved = templateOfText(written);
  expect(saved).toEqual({
    title: '{{f1}}停水',
    body: '{{f1}}从{{f2}}起停水。',
    fields: [
      { id: 'f1', words: '楼' },
      { id: 'f2', words: '时间' },
    ],
  });
  expect(textOfTemplate(saved)).toEqual(written);
});

it('puts what was filled in in its place, and names what is still empty', () => {
  const saved = templateOfText(written);
  const half = textOfTemplate(saved, { f1: '10号楼', f2: ' ' });
  expect(half).toEqual({ title: '10号楼停水', body: '10号楼从【时间】起停水。' });
  expect(emptyFieldOf(saved.fields, half.body)).toBe('时间');
  const whole = textOfTemplate(saved, { f1: '10号楼', f2: '8 点' });
  expect(emptyFieldOf(saved.fields, `${whole.title}${whole.body}`)).toBeNull();
});

it('takes a text without brackets, and brackets without a word, as they are', () => {
  expect(templateOfText({ title: '扫楼道', body: '【】【  】' })).toEqual({
    title: '扫楼道',
    body: '【】【  】',
    fields: [],
  });
});
