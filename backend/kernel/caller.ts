/** Who knocks, as the transport vouches for it. Never read from the input of a call. */
export type Caller =
  | { kind: 'none'; address: string }
  | { kind: 'session'; token: string; address: string }
  | { kind: 'wechat'; openid: string };
