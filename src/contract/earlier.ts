import * as messages from './messages';

/**
 * What clients of a release before call by names that are no longer ours. Answered by the server until nobody calls
 * them: a mini-program is renewed within a day or two, a web client when it is next opened with a network. To be taken
 * away with the second release after 2026-12 (docs/decisions/0031).
 */
export const earlier = {
  notices: { listMessages: messages.listMessages, listMyMessages: messages.listMyMessages },
} as const;
