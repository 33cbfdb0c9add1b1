/** Says in words why the program cannot start; whoever starts it shows the message alone, without a stack. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}
