import { formatMoment } from '@/domain/beijing-time';
import { LOOKS_TWICE_MS } from '@/domain/ledger/open-amount';
import { formatMoney } from '@/domain/money';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';

interface Seen {
  communityId: string;
  /** Held, so that of two at once the second sees the first. */
  accountId: string;
  side: 'debit' | 'credit';
  amountFen: number;
  paidAt: string;
  pictureId?: string | undefined;
  otherThan: readonly string[];
}

interface Alike {
  id: string;
  happenedAt: Date;
  amountFen: number;
}

/**
 * Refuses LOOKS_PAID_TWICE when this account has an entry of the same amount within ten minutes, or one with the very same
 * picture, that was neither reversed nor named as another one (midaz#1974).
 */
export async function refuseSecondTime(ctx: Context, seen: Seen): Promise<void> {
  const alike = await findAlike(ctx, seen);
  if (!alike) return;
  throw new Refusal('LOOKS_PAID_TWICE', {
    at: formatMoment(alike.happenedAt.toISOString(), ctx.now.toISOString()),
    amount: formatMoney(alike.amountFen),
    otherId: alike.id,
  });
}

async function findAlike({ db }: Context, seen: Seen): Promise<Alike | undefined> {
  const { communityId, accountId, amountFen, pictureId, otherThan } = seen;
  const paidAt = new Date(seen.paidAt).getTime();
  const [from, to] = [new Date(paidAt - LOOKS_TWICE_MS), new Date(paidAt + LOOKS_TWICE_MS)];
  const { rows } = await sql<Alike>`
    select e.id, e.happened_at, t.amount_fen
      from ledger_transfers t
      join ledger_entries e on e.community_id = t.community_id and e.id = t.entry_id
      left join pictures p on p.community_id = e.community_id and p.id = e.picture_id
      left join pictures own on own.community_id = ${communityId} and own.id = ${pictureId ?? null}::uuid
     where t.community_id = ${communityId} and ${sql.ref(`t.${seen.side}_account`)} = ${accountId}
       and e.kind in ('payment', 'advance') and e.id <> all(${[...otherThan]}::uuid[])
       and ((t.amount_fen = ${amountFen} and t.happened_at between ${from} and ${to})
            or e.picture_id = ${pictureId ?? null}::uuid or p.content_hash = own.content_hash)
       and not exists (select from ledger_entries r
                        where r.community_id = ${communityId} and r.reverses_id = e.id)
     order by e.happened_at desc, e.id desc limit 1`.execute(db);
  return rows[0];
}
