import type { removeFormTemplate as procedure } from '@/contract/form-templates';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as formTemplates from './form-templates';

/** Takes a form of the own community out of the list. Refuses NOT_FOUND, also for that of another community. */
export const removeFormTemplate: Handler<typeof procedure> = async (ctx, { communityId, templateId }) => {
  const isThere = await formTemplates.remove(ctx.db, communityId, { id: templateId, at: ctx.now });
  if (!isThere) throw new Refusal('NOT_FOUND');
  return { templateId };
};
