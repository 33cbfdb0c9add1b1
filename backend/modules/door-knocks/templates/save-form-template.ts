import type { saveFormTemplate as procedure } from '@/contract/form-templates';
import type { Handler } from '../../../kernel/implement';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import * as formTemplates from './form-templates';

/** More than that nobody looks through. */
const MOST = 50;

/** A form to be asked again. Refuses TOO_MANY_TEMPLATES. */
export const saveFormTemplate: Handler<typeof procedure> = async (
  ctx,
  { communityId, name, form, isShared },
) => {
  const one = { id: newId(), communityId, name, form, isShared, by: ctx.actor.accountId, at: ctx.now };
  if (!(await formTemplates.insert(ctx.db, one, MOST)))
    throw new Refusal('TOO_MANY_TEMPLATES', { most: MOST });
  return { templateId: one.id };
};
