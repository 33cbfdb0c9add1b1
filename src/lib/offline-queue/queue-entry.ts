/** A deed that is done but not yet told to the server. */
export interface QueueEntry {
  actionId: string;
  /** Its place in the line: deeds are sent in the order they were done. */
  turn: number;
  procedure: string;
  input: object;
  madeAt: string;
  /** What the person reads ('502 送到'): no personal data beyond the room. */
  label: string;
  accountId: string;
  /** `sent` lives in memory only, until the screens have seen the server's new state. */
  state: 'waiting' | 'refused' | 'sent';
  /** The server may have heard of it: it was on its way at least once. */
  wasTried?: boolean;
  /** How often the backend itself failed on it; such a deed is kept waiting for a while. */
  failures: number;
  refusal?: { code: string; message: string };
  /** A picture kept on the phone; it goes up before the deed is told, and its address becomes `input.source`. */
  picturePath?: string;
}
