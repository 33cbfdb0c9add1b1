/** Props that only a browser knows (role, tabIndex, keys); WeChat's views would carry them for nothing. */
export const webOnly = (props: object): object => (process.env.TARO_ENV === 'h5' ? props : {});

/** What a part is to a screen reader, under the name that the browser or WeChat knows: <View {...roleOf('status')}>. */
export const roleOf = (role: string): { role?: string; ariaRole?: string } =>
  process.env.TARO_ENV === 'h5' ? { role } : { ariaRole: role };
