/** A text message of an approved template; whatever it says stands in the template and its words. */
export interface TextMessage {
  /** A mobile number of the mainland, 11 digits. */
  number: string;
  templateId: string;
  words: readonly string[];
}

/**
 * What became of it. `refused`: this number does not take it; `capped`: the carriers take no more for it today;
 * `later`: surely nothing went out. Whatever is not known is thrown.
 */
export type TextEnd =
  | { was: 'sent' }
  | { was: 'refused' }
  | { was: 'capped' }
  | { was: 'later'; reason: 'busy' | 'noAnswer' | 'fault' };

/** Somebody who carries text messages. */
export interface SmsPort {
  send(message: TextMessage): Promise<TextEnd>;
}
