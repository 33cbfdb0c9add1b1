/** WeChat shows a screen of its own until then. */
export const dropFirstPaint = (): undefined => undefined;
