import { v7 } from 'uuid';

/** The place of deeds outside any community, and the account of a caller without one. */
export const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** Ids are made by the application; UUIDv7 sorts by time, so that new rows sit together on disk. */
export const newId = (): string => v7();
