import type { Reply } from '../../wire/reply';
import type { Satisfies } from '../satisfies';
import * as h5 from './transport.h5';
import type * as weapp from './transport.weapp';

/** The way to the backend. */
export interface Transport {
  /** Carries one call; throws NoSignal when no answer of ours comes back. */
  send: (procedure: string, input: unknown) => Promise<Reply>;
}

export type TransportInWeChat = Satisfies<typeof weapp, Transport>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { send }: Transport = h5;
