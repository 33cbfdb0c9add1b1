import type { Satisfies } from '../satisfies';
import * as h5 from './speech.h5';
import type * as weapp from './speech.weapp';

/** Reading aloud. */
export interface Speech {
  /** Whether there is a voice here at all. */
  canSpeak: () => boolean;
  /** Reads a text in Mandarin, instead of what is being read; `onEnd` when it is done, was stopped or could not be. */
  speak: (text: string, onEnd: () => void) => void;
  stopSpeaking: () => void;
}

export type SpeechInWeChat = Satisfies<typeof weapp, Speech>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { canSpeak, speak, stopSpeaking }: Speech = h5;
