import { wayNames } from '@/domain/campaign-words';
import { formatMoment } from '@/domain/beijing-time';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import type { CellPlace } from '../../campaigns/public';
import type { Deed } from './deed';
import * as doorKnocks from './door-knocks';

/**
 * What is handed out is handed out once: a household whose cell is held has one share, whoever ticks. Refuses
 * ALREADY_RECEIVED; the same deed sent again is no second share, and a share that was voided was none.
 */
export async function refuseSecondShare(ctx: Context, place: CellPlace, deed: Deed): Promise<void> {
  if (deed.outcome !== 'received') return;
  const knocks = await doorKnocks.listOfCell(ctx.db, place);
  const given = knocks.find(({ outcome, voidedAt }) => outcome === 'received' && voidedAt === null);
  if (!given || knocks.some(({ id }) => id === deed.knockId)) return;
  const at = formatMoment(given.happenedAt.toISOString(), ctx.now.toISOString());
  throw new Refusal('ALREADY_RECEIVED', { at, way: wayNames[given.way] });
}
