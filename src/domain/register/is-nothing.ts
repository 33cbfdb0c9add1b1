const nothing = /^(?:[-–—−_/\\.。·*?]+|无|没有|暂无|不详|不清楚|不清|未知|未填|空白|n\/?a|null|none)$/i;

/** A blank, or one of the signs and words that people write where nothing is known. */
export const isNothing = (text: string): boolean => text === '' || nothing.test(text);

/** What a table program leaves of a formula that failed or was never calculated: '#REF!', '#N/A', '=A4'. */
export const isBrokenCell = (text: string): boolean =>
  /^(?:#(?:REF|N\/A|NAME|VALUE|DIV\/0|NUM|NULL)[!?]?$|=)/i.test(text);
