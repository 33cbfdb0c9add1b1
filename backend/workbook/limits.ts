/** The largest file that is taken at all. */
export const MOST_MEGABYTES = 20;
/** Rows with something in them, of all sheets together; a community of 100,000 doors would be a city. */
export const MOST_ROWS = 100_000;
/** 100,000 rows of 30 columns; cells that were left out before another count too. */
export const MOST_CELLS = 3_000_000;
/** A table program has no more columns. */
export const MOST_COLUMNS = 16_384;
/** A register merges a cell or three for each of its households. */
export const MOST_MERGED = 300_000;
/** Different texts of a packed workbook: ten for each row. */
export const MOST_STRINGS = 1_000_000;
/** What a packed file may unpack to; 100,000 rows of ten columns come to two thirds of it. */
export const MOST_UNPACKED = 150_000_000;
/** For a cell that never ends. */
export const MOST_IN_A_RECORD = 1_000_000;
