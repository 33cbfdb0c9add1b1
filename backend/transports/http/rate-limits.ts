import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/refusal';

/** Requests of one address in a minute. */
export interface RateLimits {
  /** Generous: a whole building may share one address of its provider, and open the app when a wave does. */
  perMinute: number;
  /** Where passwords and codes could be guessed: against a flood only. Who guesses waits (modules/org/sessions/slow-down.ts). */
  doorPerMinute: number;
}

/** 440 doors behind one address, each with a home opened and an order placed in the same minute, and as much again. */
export const usualLimits: RateLimits = { perMinute: 6_000, doorPerMinute: 600 };

/** The client's own files: a first visit asks for a hundred, which cost next to nothing to give. */
const isOwnFile = ({ url, method }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && /^\/(?:(?:js|css)\/[\w.-]+|[\w-]+\.\w+)?$/.test(pathOf(url));

const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;

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
  allowList: isOwnFile,
  // Thrown by the plugin, answered by answer-failure.ts.
  errorResponseBuilder: (_request, { ttl }) =>
    new Refusal('TOO_MANY_TRIES', { minutes: Math.max(1, Math.ceil(ttl / 60_000)) }),
});
