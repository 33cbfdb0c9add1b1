import type { exportCatalogue as procedure } from '@/contract/catalogue';
import type { Handler } from '../../kernel/implement';
import { catalogueLink } from './catalogue-link';

/** A link to the workbook; the server makes it when the link is opened. */
export const exportCatalogue: Handler<typeof procedure> = (ctx, { communityId }) =>
  Promise.resolve(catalogueLink.seal(ctx, { communityId }));
