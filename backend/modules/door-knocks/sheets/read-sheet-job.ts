import type { Job } from '../../../kernel/aside/job';
import type { SheetReading } from '../../../sheet-reading/read-sheet';

/** Reading a photo takes a second or two of a core. */
export const readSheetJob: Job<Uint8Array, SheetReading> = { name: 'doorKnocks.readSheet' };
