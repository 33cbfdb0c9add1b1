/** What we ask of WeChat itself: the few calls of its platform behind one port. */
export interface WechatCalls {
  /** The number behind the one-time code of its phone button; undefined when the code is not good. */
  phoneOf(phoneCode: string): Promise<string | undefined>;
  /** The mini-program code that opens a page with a `scene` of at most 32 letters, as a PNG; undefined when refused. */
  codeImage(at: { page: string; scene: string }): Promise<Uint8Array | undefined>;
}
