import type { getThumbnails as procedure } from '@/contract/files';
import type { Handler } from '../../kernel/implement';
import { addressesOf } from './picture-address';
import * as pictures from './pictures';

/** Pictures of households, and those of other communities, are left out like those that never were. */
export const getThumbnails: Handler<typeof procedure> = async (ctx, { communityId, pictureIds }) => {
  const found = await pictures.findForList(ctx.db, communityId, pictureIds);
  const shown = found.map(({ storedAs }) => ({ storedAs, isOfHousehold: false }));
  const { addresses, expiresAt } = await addressesOf(ctx, shown);
  const rows = found.flatMap(({ pictureId, storedAs }) => {
    const address = addresses.get(storedAs);
    return address === undefined ? [] : [{ pictureId, address }];
  });
  return { rows, expiresAt };
};
