/** The version of the text '隐私说明' that is shown now; a new one asks everybody again. */
export const CONSENT_VERSION = '2026-11-29.1';
