/** One fault of the file that begins a community, by its sheet and row. */
export interface FileFault {
  sheet: string;
  /** As the table program numbers it; 0 for the whole sheet. */
  row: number;
  message: string;
}
