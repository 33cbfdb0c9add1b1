import type { KnockWay } from '@/contract/campaigns';
import { wayNames } from '@/domain/campaign-words';
import { formatMoment } from '@/domain/beijing-time';
import { Refusal } from '../../../kernel/refusal';
import type { CellPlace } from '../../campaigns/public';
import * as carriedShares from '../hand-outs/carried-shares';
import type { Deed, Recording } from './deed';
import * as doorKnocks from './door-knocks';

/**
 * What is handed out is handed out once: a household whose cell is held has one share, whoever ticks; while a run has it,
 * only what becomes of the run's door counts. Refuses ALREADY_RECEIVED and SHARE_ON_RUN; the same deed sent again is no
 * second share, and a share that was voided was none.
 */
export async function refuseSecondShare(ctx: Recording, place: CellPlace, deed: Deed): Promise<void> {
  if (deed.outcome !== 'received' || deed.dropOffId !== undefined) return;
  const knocks = await doorKnocks.listOfCell(ctx.db, place);
  if (knocks.some(({ id }) => id === deed.knockId)) return;
  const given = knocks.find(({ outcome, voidedAt }) => outcome === 'received' && voidedAt === null);
  if (given) throw alreadyReceived(ctx, given.happenedAt, given.way);
  const onRun = await carriedShares.findOf(ctx.db, place);
  if (onRun?.isGiven) throw alreadyReceived(ctx, onRun.at ?? ctx.now, 'run');
  if (onRun) throw new Refusal('SHARE_ON_RUN');
}

const alreadyReceived = ({ now }: Recording, at: Date, way: KnockWay): Refusal =>
  new Refusal('ALREADY_RECEIVED', {
    at: formatMoment(at.toISOString(), now.toISOString()),
    way: wayNames[way],
  });
