/** How long a phone waits for an answer before it says that there is no signal, in ms. */
export const answerWithinMs = 15_000;

/** Reading or writing a whole file takes longer than anything else; a cloud function may take a minute at most. */
export const fileWithinMs = 60_000;

/** The backend says BUSY so long before the phone would give up: the words travel, too. */
const AHEAD_MS = { call: 3_000, file: 5_000 };

const withFiles: ReadonlySet<string> = new Set([
  'households.startImport',
  'households.getImport',
  'households.getImportRow',
  'households.listImportProblems',
  'households.listImportChanges',
  'households.listImportMissing',
  'households.correctImportRow',
  'households.dismissImportRow',
  'households.setImportColumns',
  'households.takeHiddenRows',
  'households.confirmImport',
  'catalogue.previewImport',
  'catalogue.applyImport',
  'setup.previewFile',
  'setup.createFromFile',
  'files.readExport',
]);

/** How long a file may be read, in ms: less than the call that waits for it, so that the reason travels. */
export const threadWithinMs = 50_000;

/** How long the phone waits for the answer of a procedure, in ms. */
export const patienceFor = (procedure: string): number =>
  withFiles.has(procedure) ? fileWithinMs : answerWithinMs;

/** After how long the backend answers BUSY instead, in ms. */
export const busyAfter = (procedure: string): number =>
  withFiles.has(procedure) ? fileWithinMs - AHEAD_MS.file : answerWithinMs - AHEAD_MS.call;
