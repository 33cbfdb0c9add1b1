/** A register that somebody has chosen, ready to travel: in parts over a call, or as a file of the cloud. */
export type ChosenRegister = { name: string } & (
  { parts: readonly string[] } | { upload: () => Promise<{ cloudFileId: string }> }
);
