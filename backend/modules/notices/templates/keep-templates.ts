import type {
  listNoticeTemplates as listing,
  removeNoticeTemplate as removing,
  saveNoticeTemplate as saving,
} from '@/contract/notice-templates';
import { fieldsIn } from '@/domain/notice-template';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as templates from './notice-templates';
import { refuseUnsaveable } from './saved';

/** The texts that the community has saved. */
export const listNoticeTemplates: Handler<typeof listing> = async (ctx, { communityId }) => ({
  rows: await templates.list(ctx.db, communityId),
});

/** Saves a text under a name. Refuses NAME_TAKEN, TOO_MANY_SAVED, and TEMPLATE_FIELD_UNKNOWN for a field without words. */
export const saveNoticeTemplate: Handler<typeof saving> = async (ctx, { communityId, ...text }) => {
  const known = text.fields.map(({ id }) => id);
  const unknown = fieldsIn(`${text.title}${text.body}`).find((field) => !known.includes(field));
  if (unknown !== undefined) throw new Refusal('TEMPLATE_FIELD_UNKNOWN', { field: unknown });
  const { name, title, body, fields } = text;
  const one = { id: text.templateId ?? newId(), name, title, body, fields };
  refuseUnsaveable(await templates.list(ctx.db, communityId), { ...one, isNew: text.templateId === null });
  await templates.put(ctx.db, { communityId, by: ctx.actor.accountId, at: ctx.now }, one);
  return { templateId: one.id };
};

/** Takes a text out of the list; notices made of it stay. */
export const removeNoticeTemplate: Handler<typeof removing> = async (ctx, { communityId, templateId }) => {
  await templates.remove(ctx.db, communityId, templateId, ctx.now);
  return { templateId };
};
