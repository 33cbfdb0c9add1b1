import * as z from 'zod';
import { Password } from './org';
import { action, natural, signedIn } from './procedure';

export const changePassword = action({
  summary: 'Set another password; every other browser is signed out, this one stays',
  mayCall: signedIn,
  input: z.object({ password: z.string().max(200), newPassword: Password }),
  output: z.object({}),
  refusals: ['WRONG_PASSWORD', 'NO_PASSWORD', 'TOO_MANY_TRIES'],
});

export const signOutEverywhere = natural({
  summary: 'End every session of this account, this one too; in WeChat the platform vouches for the person',
  mayCall: signedIn,
  input: z.object({}),
  output: z.object({ sessions: z.int() }),
  refusals: [],
});

export const deleteAccount = natural({
  summary:
    'Leave for good: sign-in, sessions, roles, consents and requests end at once and are forgotten; what the household keeps stays with it. Asks for the password where there is one',
  mayCall: signedIn,
  /** Said apart, so that no careless call is enough. */
  // Whoever leaves is forgotten where they once were, too.
  reach: 'everywhere',
  input: z.object({ isSure: z.literal(true), password: z.string().max(200).optional() }),
  output: z.object({}),
  refusals: ['WRONG_PASSWORD', 'TOO_MANY_TRIES', 'LAST_ADMIN', 'DUTIES_OPEN'],
});
