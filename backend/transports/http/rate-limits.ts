import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import { Refusal } from '../../kernel/refusal';

/** Requests of one address in a minute. */
export interface RateLimits {
  /** Generous: a whole building may share one address of its provider. */
  perMinute: number;
  /** Tight: where passwords and codes could be guessed. */
  doorPerMinute: number;
}

export const usualLimits: RateLimits = { perMinute: 1_200, doorPerMinute: 20 };

/** The procedures at which a stranger may guess. */
export const doors: readonly string[] = [
  'org.signIn',
  'org.createAccount',
  'org.joinWithCode',
  'joining.createGuestAccount',
];

/** Counts per address and answers the surplus with the same refusal as the kernel does. */
export const rateLimitOptions = ({ perMinute }: RateLimits): RateLimitPluginOptions => ({
  max: perMinute,
  timeWindow: '1 minute',
  // Thrown by the plugin, answered by answer-failure.ts.
  errorResponseBuilder: (_request, { ttl }) =>
    new Refusal('TOO_MANY_TRIES', { minutes: Math.max(1, Math.ceil(ttl / 60_000)) }),
});
