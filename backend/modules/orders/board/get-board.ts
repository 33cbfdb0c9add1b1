import type { getBoard as procedure } from '@/contract/entrance-orders';
import type { Handler } from '../../../kernel/implement';
import { ownEntranceIds } from '../../../kernel/own-entrances';
import { findPath } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import { listBoardEntrances } from './board-entrances';
import { waveFacts } from '../waves/wave-facts';
import { openWave, toWave } from '../waves/waves';

/** The board of a building in one call; a captain of some of its entrances sees just those. */
export const getBoard: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => {
  const path = await findPath(ctx.db, { communityId, entranceId });
  if (!path?.buildingId) throw new Refusal('NOT_FOUND');
  const wave = await openWave(ctx, communityId);
  const board = await listBoardEntrances(ctx.db, communityId, {
    buildingId: path.buildingId,
    only: ownEntranceIds(ctx, path),
    waveId: wave?.id ?? null,
  });
  return {
    buildingId: path.buildingId,
    buildingNo: board.buildingNo,
    wave: wave && toWave(wave),
    facts: await waveFacts(ctx.db, communityId, wave?.id ?? null),
    entrances: board.entrances,
  };
};
