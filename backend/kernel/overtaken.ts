/** Thrown in a transaction that finds itself overtaken by another: the kernel prepares anew and runs it again. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}
