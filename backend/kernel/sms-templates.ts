import * as z from 'zod';

/** An approved template of text messages: which messages go out by it, and the words that fill its places, in order. */
export const SmsTemplate = z.object({
  id: z.string().regex(/^\d{1,12}$/),
  kinds: z.array(z.string()).min(1),
  words: z.array(z.enum(['title', 'subject'])).max(4),
});
export type SmsTemplate = z.infer<typeof SmsTemplate>;

/** The templates as a setting has them: JSON; throws what is wrong with it. */
export const readSmsTemplates = (text: string | undefined): SmsTemplate[] =>
  text ? z.array(SmsTemplate).max(20).parse(JSON.parse(text)) : [];
