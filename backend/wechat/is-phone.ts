import type { PlatformWord } from './who-calls';

/** True for a call that a person's phone (or the developer tools in its place) made through WeChat. */
export const isPhone = ({ source }: PlatformWord): boolean =>
  source.startsWith('wx_client') || source.startsWith('wx_devtools');
