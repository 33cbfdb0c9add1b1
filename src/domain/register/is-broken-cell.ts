/** What a table program leaves of a formula that failed or was never calculated: '#REF!', '#N/A', '=A4'. */
export const isBrokenCell = (text: string): boolean =>
  /^(?:#(?:REF|N\/A|NAME|VALUE|DIV\/0|NUM|NULL)[!?]?$|=)/i.test(text);
