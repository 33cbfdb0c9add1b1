/** Lets the browser save the workbook behind a link of an export. */
export function openWorkbook(path: string): Promise<void> {
  window.location.assign(path);
  return Promise.resolve();
}

/** What a browser has saved lies where the person keeps files: not ours to remove. */
export const forgetWorkbooks = (): Promise<void> => Promise.resolve();
