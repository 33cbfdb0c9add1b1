/** Props that only a browser knows (role, tabIndex, keys); WeChat's views would carry them for nothing. */
export const webOnly = (props: object): object => (process.env.TARO_ENV === 'h5' ? props : {});
