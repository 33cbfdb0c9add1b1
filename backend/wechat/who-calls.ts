import * as cloud from 'wx-server-sdk';

/** What the platform says about the call that is being answered; empty where it says nothing. */
export interface PlatformWord {
  openid: string;
  /** wx_client, wx_devtools, wx_trigger, …; a chain of functions is joined by commas, the first caller first. */
  source: string;
}

export type WhoCalls = () => PlatformWord;

/** Asks the platform's own context, never the event. Call it before the first `await` of a function's `main`. */
export const whoCalls: WhoCalls = () => {
  const { OPENID, SOURCE } = cloud.getWXContext();
  return { openid: OPENID ?? '', source: SOURCE ?? '' };
};

/** True for a call that a person's phone (or the developer tools in its place) made through WeChat. */
export const isPhone = ({ source }: PlatformWord): boolean =>
  source.startsWith('wx_client') || source.startsWith('wx_devtools');
