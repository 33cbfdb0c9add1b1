/** '3 件还在东站'; a name that begins with a number stands apart: '3 件还在 2 号中转站'. */
const staysWord = ({ name, parcels }: { name: string; parcels: number }): string =>
  `${parcels} 件还在${/^[\dA-Za-z]/.test(name) ? ' ' : ''}${name}`;

/** What lies elsewhere than where a run leaves from, for people. */
export const staysWords = (stays: readonly { name: string; parcels: number }[]): string =>
  stays.map(staysWord).join('，');
