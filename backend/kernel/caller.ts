/**
 * Who knocks, as the transport vouches for it. Never read from the input of a call. `device` is what a browser was given
 * when somebody signed in there before (modules/org/sessions/known-device.ts).
 */
export type Caller =
  | { kind: 'none'; address: string; device?: string | undefined }
  | { kind: 'session'; token: string; address: string; device?: string | undefined }
  | { kind: 'wechat'; openid: string };
