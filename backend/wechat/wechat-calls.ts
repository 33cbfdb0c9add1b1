/** Which version of the mini-program a card opens. */
export type CardsOpen = 'formal' | 'trial' | 'developer';

/** A card of the template that a person has allowed: one of our messages as WeChat shows it. */
export interface Card {
  openid: string;
  templateId: string;
  /** Where a tap leads, with its parameters, without a slash in front; it must be in the released version. */
  page: string;
  /** By the names of the template (`thing1`); checked beforehand (card-fields.ts). */
  fields: Readonly<Record<string, string>>;
}

/**
 * What became of a card. `noQuota`: the person has none left, or has taken it back; `malformed`: WeChat does not take a
 * field, by its name where it says so; `later`: surely nothing went out. Whatever is not known is thrown.
 */
export type CardEnd =
  | { was: 'sent' }
  | { was: 'noQuota' }
  | { was: 'malformed'; field: string | null }
  | { was: 'refused'; code: number }
  | { was: 'later'; reason: 'busy' | 'noAnswer' };

/**
 * What WeChat thinks of a text. `stale`: the author has not been in the mini-program lately, so WeChat does not look at
 * it; `noAnswer`: it could not be asked.
 */
export type TextVerdict =
  | { was: 'pass' | 'review' | 'risky'; label: number; traceId: string }
  | { was: 'stale' }
  | { was: 'noAnswer' };

/** A text that others will read; WeChat looks at 2,500 letters of it. */
export interface CheckedText {
  /** Of the author, who was in the mini-program within the last two hours. */
  openid: string;
  title: string;
  content: string;
}

/** What we ask of WeChat itself: the few calls of its platform behind one port. */
export interface WechatCalls {
  /** The number behind the one-time code of its phone button; undefined when the code is not good. */
  phoneOf(phoneCode: string): Promise<string | undefined>;
  /** The mini-program code that opens a page with a `scene` of at most 32 letters, as a PNG; undefined when refused. */
  codeImage(at: { page: string; scene: string }): Promise<Uint8Array | undefined>;
  /** Sends one card to one person. The signal ends when it is no longer waited for. */
  sendCard(card: Card, signal: AbortSignal): Promise<CardEnd>;
  /** Asks what WeChat thinks of a text before others see it. */
  checkText(text: CheckedText): Promise<TextVerdict>;
  /** Who is behind the one-time code of `wx.login`; undefined when the code is not good. In a function nobody asks. */
  openidOf(loginCode: string): Promise<string | undefined>;
  /** Whether the platform answers at all, asked by what changes nothing; undefined where there is no such question. */
  isAwake?(signal: AbortSignal): Promise<boolean>;
}
