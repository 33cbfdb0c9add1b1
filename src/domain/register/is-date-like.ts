/** A room such as '1-12' that a table program has turned into a day. */
export const isDateLike = (text: string): boolean =>
  /^(?:19|20)\d\d[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?|月)?(?:[ T]|$)/.test(text) ||
  /^\d{1,2}月\d{1,2}日$/.test(text) ||
  /^\d{1,2}-[A-Z][a-z]{2}(?:-\d+)?$/.test(text);
