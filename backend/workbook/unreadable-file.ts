/** The file is no table that we can read; the message says in words what to do about it. */
export class UnreadableFile extends Error {}
