import type { Satisfies } from '../satisfies';
import * as h5 from './open-workbook.h5';
import type * as weapp from './open-workbook.weapp';

/** What becomes of a workbook behind a link of an export. */
export interface Workbooks {
  /** Opens it, or says aloud why not. */
  openWorkbook: (path: string) => Promise<void>;
  /** Removes the workbooks that were opened here: they name households. */
  forgetWorkbooks: () => Promise<void>;
}

export type WorkbooksInWeChat = Satisfies<typeof weapp, Workbooks>;

// Both builds choose their own side by its suffix; the compiler and the tests read this file.
export const { openWorkbook, forgetWorkbooks }: Workbooks = h5;
