import * as z from 'zod';

/** What a field of a card says: a word of the message, or what stands behind '='. */
export const CardWord = z.union([z.enum(['title', 'subject', 'body', 'at']), z.string().regex(/^=.+/)]);
export type CardWord = z.infer<typeof CardWord>;

/** A template of WeChat's that people allow, and which messages go out by it (docs/DEPLOY.md). */
export const CardTemplate = z.object({
  id: z.string().regex(/^[\w-]{8,64}$/),
  /** What people read of it here: '社区公告'. */
  title: z.string().min(1).max(10),
  kinds: z.array(z.string()).min(1),
  /** What a tap opens; `{id}` stands for what the message is about: 'packages/resident/notice/index?noticeId={id}'. */
  page: z.string().regex(/^[\w/-]+(\?([\w=&.-]|\{id\})+)?$/),
  fields: z.record(z.string().regex(/^[a-z_]+\d{1,2}$/), CardWord),
});
export type CardTemplate = z.infer<typeof CardTemplate>;

/** The templates as a setting has them: JSON; throws what is wrong with it. */
export const readCardTemplates = (text: string | undefined): CardTemplate[] =>
  text ? z.array(CardTemplate).max(5).parse(JSON.parse(text)) : [];
