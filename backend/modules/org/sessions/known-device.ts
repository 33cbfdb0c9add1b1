import * as z from 'zod';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';

const YEAR_MS = 365 * 24 * 3600_000;
const Device = z.object({ is: z.literal('device'), id: z.uuid(), of: z.uuid(), until: z.iso.datetime() });

/** What a browser keeps when somebody has signed in there: it lets nobody in, it only need not wait. */
export function newDevice(
  { secrets, now }: Pick<Context, 'secrets' | 'now'>,
  accountId: string,
): { token: string; expiresAt: Date } {
  const expiresAt = new Date(now.getTime() + YEAR_MS);
  const device = { is: 'device', id: newId(), of: accountId, until: expiresAt.toISOString() };
  return { token: secrets.seal(JSON.stringify(device)), expiresAt };
}

/** The browser from which the call comes, when this very person has signed in there before. */
export function knownDevice(
  { caller, secrets, now }: Pick<Context, 'caller' | 'secrets' | 'now'>,
  accountId: string,
): string | undefined {
  if (caller.kind === 'wechat' || caller.device === undefined) return undefined;
  try {
    const device = Device.parse(JSON.parse(secrets.open(caller.device)));
    return device.of === accountId && new Date(device.until) > now ? device.id : undefined;
  } catch {
    // Made by somebody else: as good as none.
    return undefined;
  }
}
