/** Nothing of ours came back: no network, no answer in time, or an answer that is not from our backend. */
export class NoSignal extends Error {
  override name = 'NoSignal';

  constructor(cause?: unknown) {
    super('网络不太好，请再试一次', { cause });
  }
}
