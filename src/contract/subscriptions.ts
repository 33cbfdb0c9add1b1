import * as z from 'zod';
import { named } from './named';
import { action, query, signedIn } from './procedure';

const TemplateId = named('提醒的种类', z.string().regex(/^[\w-]{8,64}$/));

/** How often WeChat may still show somebody messages of a template: each was allowed by a tap. */
export const ReminderQuota = z.object({
  templateId: z.string(),
  /** What people read of it: '社区公告'. */
  title: z.string(),
  left: z.int().nonnegative(),
});
export type ReminderQuota = z.infer<typeof ReminderQuota>;

export const getOwnQuota = query({
  summary: 'How many reminders WeChat may still show the caller, by template; none where none is set up',
  mayCall: signedIn,
  input: z.object({}),
  output: z.object({ rows: z.array(ReminderQuota).max(5) }),
  refusals: [],
});

export const noteSubscriptions = action({
  summary: 'Say what the caller has allowed in one tap; what is not known here is passed over',
  mayCall: signedIn,
  input: z.object({
    allowed: named('同意的提醒', z.array(TemplateId).min(1).max(5)),
  }),
  output: z.object({ rows: z.array(ReminderQuota).max(5) }),
  refusals: [],
});
