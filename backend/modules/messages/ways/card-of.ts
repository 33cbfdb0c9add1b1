import { beijingParts } from '@/domain/beijing-time';
import type { CardTemplate, CardWord } from '../../../kernel/card-templates';
import type { Outgoing } from '../../../kernel/channel';
import { fitField } from '../../../wechat/card-fields';

/** Of a message, what its card says. */
export type CardWords = Pick<Outgoing, 'title' | 'subject' | 'body' | 'at'>;

const two = (number: number): string => String(number).padStart(2, '0');

/** '2026-11-22 18:00', as WeChat takes a moment. */
function clockWords(at: Date): string {
  const { year, month, date, hour, minute } = beijingParts(at.toISOString());
  return `${year}-${two(month)}-${two(date)} ${two(hour)}:${two(minute)}`;
}

function wordOf(word: CardWord, { at, ...said }: CardWords): string {
  if (word === 'at') return clockWords(at);
  if (word === 'title' || word === 'subject' || word === 'body') return said[word];
  return word.slice(1);
}

/** The fields of a card, cut to what each takes. */
export const fieldsOf = ({ fields }: CardTemplate, message: CardWords): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, word]) => [field, fitField(field, wordOf(word, message))]),
  );
