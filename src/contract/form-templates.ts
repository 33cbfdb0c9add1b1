import * as z from 'zod';
import { RoundForm } from './door-knocks';
import { named } from './named';
import { action, held, query } from './procedure';
import { Id, inCommunity, Moment, page, paged } from './shapes';

const byStaff = held('community', ['staff']);

/** A form that was saved to be asked again; nobody's answers. */
export const FormTemplate = z.object({
  templateId: z.uuid(),
  name: z.string(),
  form: RoundForm,
  /** Other communities of the installation may use it. */
  isShared: z.boolean(),
  /** Saved here: it can be taken away here. */
  isOwn: z.boolean(),
  communityName: z.string(),
  savedAt: Moment,
});
export type FormTemplate = z.infer<typeof FormTemplate>;

export const listFormTemplates = query({
  summary:
    'Saved forms: those of the community in front, then what others of the installation share, newest first',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(FormTemplate),
  refusals: [],
});

export const saveFormTemplate = action({
  summary: 'Save a form under a name, for the own community or to be used by all of the installation',
  mayCall: byStaff,
  input: inCommunity.extend({
    name: named('名称', z.string().trim().min(2, '请写名称').max(30, '最多 30 个字')),
    form: named('问题', RoundForm.min(1, '请至少写一个问题')),
    isShared: named('别的小区也能用', z.boolean()),
  }),
  output: z.object({ templateId: z.uuid() }),
  refusals: ['TOO_MANY_TEMPLATES'],
});

export const removeFormTemplate = action({
  summary: 'Take a form of the own community out of the list; rounds that ask it go on',
  mayCall: byStaff,
  input: inCommunity.extend({ templateId: Id }),
  output: z.object({ templateId: z.uuid() }),
  refusals: [],
});
