/** What keeps a community from being opened. */
export const missing = { households: '还没有住户', waves: '还没有定批次' };
