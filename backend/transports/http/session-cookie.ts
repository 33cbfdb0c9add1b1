import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../kernel/caller';
import type { SessionChange } from '../../kernel/context';

const NAME = 'sandan_session';
/** Outlives the session: this browser need not wait when somebody else has guessed at the password. */
const DEVICE = 'sandan_device';
const local = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** Browsers drop a Secure cookie on plain http; only on this very machine is plain http allowed. */
const isSecure = (request: FastifyRequest): boolean =>
  request.protocol === 'https' || !local.has(request.hostname);

/** Who knocks: the session in the cookie, else somebody at an address. */
export const callerOf = (request: FastifyRequest): Caller => {
  const { [NAME]: token, [DEVICE]: device } = request.cookies;
  const from = { address: request.ip, device };
  return token ? { kind: 'session', token, ...from } : { kind: 'none', ...from };
};

/** Sets or clears the cookie as the call wished; scripts cannot read it and other sites cannot send it along. */
export function applySession(
  request: FastifyRequest,
  reply: FastifyReply,
  { begin, end }: SessionChange,
): void {
  const flags = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request) } as const;
  if (begin) {
    reply.setCookie(NAME, begin.token, { ...flags, expires: begin.expiresAt });
    const { device } = begin;
    if (device) reply.setCookie(DEVICE, device.token, { ...flags, expires: device.expiresAt });
  }
  if (!begin && end) reply.clearCookie(NAME, flags);
}
