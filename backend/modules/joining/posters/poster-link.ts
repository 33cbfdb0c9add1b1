import * as z from 'zod';
import { linkedFile } from '../../../kernel/linked-file';

/** The link to the posters of some buildings; `origin` is the installation's own address, to which their codes lead. */
export const posterLink = linkedFile(
  'joining.posters',
  z.object({ communityId: z.uuid(), buildingIds: z.array(z.uuid()), origin: z.string().nullable() }),
);
