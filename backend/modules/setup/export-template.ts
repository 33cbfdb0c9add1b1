import type { exportTemplate as procedure } from '@/contract/setup';
import type { Handler } from '../../kernel/implement';
import { templateLink } from './template-link';

/** A link to the workbook; the server makes it when the link is opened. */
export const exportTemplate: Handler<typeof procedure> = (ctx) => Promise.resolve(templateLink.seal(ctx, {}));
