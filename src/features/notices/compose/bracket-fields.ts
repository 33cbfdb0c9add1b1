import type { NoticeTemplate } from '@/contract/notice-templates';

type Text = Pick<NoticeTemplate, 'title' | 'body' | 'fields'>;

/** What stands for a field while somebody writes: people do not write {{f1}}. */
const bracketed = /【([^【】]{1,20})】/gu;

const wordsIn = (text: string): string[] => [
  ...new Set((text.match(bracketed) ?? []).map((found) => found.slice(1, -1).trim()).filter(Boolean)),
];

/** A text with 【时间】 in it, as it is saved: each word is a field of its own. */
export function templateOfText({ title, body }: { title: string; body: string }): Text {
  const words = wordsIn(`${title}\n${body}`);
  const idOf = (word: string) => `f${words.indexOf(word.trim()) + 1}`;
  const saved = (text: string) =>
    text.replace(bracketed, (whole, word: string) => (word.trim() ? `{{${idOf(word)}}}` : whole));
  return {
    title: saved(title),
    body: saved(body),
    fields: words.map((word) => ({ id: idOf(word), words: word })),
  };
}

/** A saved text as people read it, what was filled in in its place; what is still empty stays as 【时间】. */
export function textOfTemplate(
  { title, body, fields }: Text,
  values: Readonly<Record<string, string>> = {},
): { title: string; body: string } {
  const shown = (text: string) =>
    fields.reduce(
      (so, { id, words }) =>
        so.split(`{{${id}}}`).join(values[id]?.trim() ? values[id].trim() : `【${words}】`),
      text,
    );
  return { title: shown(title), body: shown(body) };
}

/** The first field of a saved text that still stands empty in what is to be sent; null when none does. */
export const emptyFieldOf = (fields: Text['fields'], text: string): string | null =>
  fields.find(({ words }) => text.includes(`【${words}】`))?.words ?? null;
