import * as z from 'zod';
import { Audience } from './audience';
import { named } from './named';
import { action, held, query } from './procedure';
import { Id, inCommunity } from './shapes';

const byStaff = held('community', ['staff']);
const name = named('名称', z.string().trim().min(2, '请写名称').max(20, '最多 20 个字'));

/** A text of the community's own; `{{id}}` in it stands for a field. */
export const NoticeTemplate = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.string(),
  body: z.string(),
  fields: z
    .array(
      z.object({
        id: named('编号', z.string().regex(/^[a-z][a-zA-Z0-9]{0,19}$/, '编号只能是字母和数字')),
        words: named('要填什么', z.string().trim().min(1, '请写要填什么').max(20, '最多 20 个字')),
      }),
    )
    .max(8, '最多 8 个空'),
});
export type NoticeTemplate = z.infer<typeof NoticeTemplate>;

export const listNoticeTemplates = query({
  summary: 'The texts that the community has saved, by name (at most 50)',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({ rows: z.array(NoticeTemplate).max(50) }),
  refusals: [],
});

export const saveNoticeTemplate = action({
  summary: 'Save a text under a name, or write a saved one anew',
  mayCall: byStaff,
  input: inCommunity.extend({
    /** Of the one that is written anew; null for a new one. */
    templateId: Id.nullable(),
    name,
    title: named('标题', z.string().trim().min(2, '请写标题').max(20, '最多 20 个字')),
    body: named('正文', z.string().trim().min(2, '请写正文').max(1000, '最多 1000 个字')),
    fields: named('要填的空', NoticeTemplate.shape.fields),
  }),
  output: z.object({ templateId: z.uuid() }),
  refusals: ['NAME_TAKEN', 'TOO_MANY_SAVED', 'TEMPLATE_FIELD_UNKNOWN'],
});

export const removeNoticeTemplate = action({
  summary: 'Remove a saved text from the list',
  mayCall: byStaff,
  input: inCommunity.extend({ templateId: Id }),
  output: z.object({ templateId: z.uuid() }),
  refusals: [],
});

/** An audience under a name. */
export const SavedAudience = z.object({ id: z.uuid(), name: z.string(), audience: Audience });
export type SavedAudience = z.infer<typeof SavedAudience>;

export const listAudiences = query({
  summary: 'The audiences that the community has saved, by name (at most 50)',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({ rows: z.array(SavedAudience).max(50) }),
  refusals: [],
});

export const saveAudience = action({
  summary: 'Save an audience under a name, or write a saved one anew',
  mayCall: byStaff,
  input: inCommunity.extend({ audienceId: Id.nullable(), name, audience: named('发给谁', Audience) }),
  output: z.object({ audienceId: z.uuid() }),
  refusals: ['NAME_TAKEN', 'TOO_MANY_SAVED'],
});

export const removeAudience = action({
  summary: 'Remove a saved audience from the list',
  mayCall: byStaff,
  input: inCommunity.extend({ audienceId: Id }),
  output: z.object({ audienceId: z.uuid() }),
  refusals: [],
});
