import { CONSENT_VERSION } from '@/domain/consent';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import * as consents from './consents';

/** Keeps what a person has agreed to. Refuses CONSENT_OUTDATED for a text that is not the present one. */
export async function keepConsent(
  ctx: Pick<Context, 'db' | 'now'>,
  accountId: string,
  version: string,
): Promise<void> {
  if (version !== CONSENT_VERSION) throw new Refusal('CONSENT_OUTDATED');
  await consents.add(ctx.db, { accountId, version, now: ctx.now });
}
