type Listener = (event: { type: 'abort'; target: SimpleAbortSignal }) => void;

/** As much of the platform's AbortSignal as our libraries use; WeChat's logic layer has none. */
export class SimpleAbortSignal {
  aborted = false;
  reason: unknown = undefined;
  onabort: Listener | null = null;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** Called by the controller only; a second abort changes nothing. */
  fire(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    const event = { type: 'abort', target: this } as const;
    this.onabort?.(event);
    for (const listener of [...this.listeners]) listener(event);
  }
}

const abortError = () => Object.assign(new Error('The operation was aborted'), { name: 'AbortError' });

/** Stands in for AbortController: TanStack Query makes one for every query it sends. */
export class SimpleAbortController {
  readonly signal = new SimpleAbortSignal();

  abort(reason: unknown = abortError()): void {
    this.signal.fire(reason);
  }
}
