import type { confirmImport as procedure } from '@/contract/register-imports';
import type { Handler } from '../../../kernel/implement';
import { finishImport } from './finish-import';

/** Does what was shown, in the one transaction of this call. */
export const confirmImport: Handler<typeof procedure> = (ctx, { communityId, importId, plan }) =>
  finishImport(ctx, { communityId, importId, seen: plan });
