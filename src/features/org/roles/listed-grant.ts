import type { OutputOf } from '@/lib/wire/api';

/** A role of somebody as staff find it in the list. */
export type ListedGrant = OutputOf<'org.listGrants'>['rows'][number];
