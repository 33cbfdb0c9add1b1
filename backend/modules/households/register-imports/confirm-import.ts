import type { confirmImport as procedure } from '@/contract/register-imports';
import { aside } from '../../../kernel/aside/aside';
import { finishImport } from './finish-import';

/** Does what was shown, in the one transaction of this call. */
export const confirmImport = aside<typeof procedure>(
  'households.confirmImport',
  (ctx, { communityId, importId, plan }) => finishImport(ctx, { communityId, importId, seen: plan }),
);
