import type { FieldSource, getHousehold as procedure } from '@/contract/register';
import { maskName, maskPhone } from '@/domain/mask';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { placeLabel } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import { openName } from '../../../kernel/sealed-name';
import { accountName } from '../../org/public';
import { namesRecorder } from './fact-words';
import { findCard } from './household-card';
import * as registerFacts from './register-facts';

/** Also one that has ended: whoever keeps the register may look back. */
export const getHousehold: Handler<typeof procedure> = async (ctx, home) => {
  const card = await findCard(ctx.db, home);
  if (!card) throw new Refusal('NOT_FOUND');
  const { residents, contacts, remarkSealed, endedAt, ...rest } = card;
  const { secrets } = ctx;
  return {
    ...rest,
    placeLabel: await placeLabel(ctx.db, 'household', home),
    endedAt: endedAt?.toISOString() ?? null,
    remark: remarkSealed && secrets.open(remarkSealed),
    residents: residents.map(({ id, nameSealed, relation }) => ({
      id,
      relation,
      name: maskName(openName(secrets, nameSealed).name),
    })),
    contacts: contacts.map(({ id, relation, nameSealed, phoneSealed }) => ({
      id,
      relation,
      name: nameSealed && maskName(openName(secrets, nameSealed).name),
      phone: maskPhone(secrets.open(phoneSealed)),
    })),
    sources: await sourcesOf(ctx, home),
  };
};

async function sourcesOf(
  ctx: Context,
  { communityId, householdId }: { communityId: string; householdId: string },
): Promise<FieldSource[]> {
  const last = await registerFacts.listLast(ctx.db, communityId, [householdId]);
  return Promise.all(
    last.map(async ({ field, source, recordedAt, recordedBy }) => ({
      field,
      source,
      at: recordedAt.toISOString(),
      by: namesRecorder(source) ? await accountName(ctx, recordedBy) : null,
    })),
  );
}
