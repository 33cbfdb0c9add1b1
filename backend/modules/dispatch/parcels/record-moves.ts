import type { recordMoves as procedure } from '@/contract/parcels';
import type { Handler } from '../../../kernel/implement';
import { moveParcels } from './move-parcels';

/** What somebody ticked: 'all of this trip except …' comes as the parcels that were there to see. */
export const recordMoves: Handler<typeof procedure> = async (ctx, { parcelIds, ...moved }) =>
  moveParcels(ctx, moved, { parcelIds });
