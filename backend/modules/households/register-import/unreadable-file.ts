/** The file is no register that we can read; the message says in words what to do about it. */
export class UnreadableFile extends Error {}
