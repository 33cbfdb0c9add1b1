import type { OutputOf } from '@/lib/wire/api';

/** What can be ordered now, and what the household has ordered. */
export type Catalogue = OutputOf<'orders.getCatalogue'>;
