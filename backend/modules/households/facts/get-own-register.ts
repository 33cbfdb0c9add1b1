import type { getOwnRegister as procedure } from '@/contract/register';
import { maskPhone } from '@/domain/mask';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { listKnownHouseholds } from './known-households';

/** The household's own affairs: its people read their name in full, its phones are masked for who looks over a shoulder. */
export const getOwnRegister: Handler<typeof procedure> = async (ctx, { communityId, householdId }) => {
  const [known] = await listKnownHouseholds(ctx, communityId, { householdIds: [householdId] });
  if (!known) throw new Refusal('NOT_FOUND');
  const { residentCount, householderName, phones, careFlags } = known;
  return { residentCount, householderName, phones: phones.map(maskPhone), careFlags };
};
