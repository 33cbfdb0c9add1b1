import { describe, expect, it, vi } from 'vitest';
import { fillGlobals } from './fill-globals';

const emptyScope = () => {
  const scope: Record<string, unknown> = {};
  fillGlobals(scope);
  return scope as unknown as typeof globalThis;
};

describe('the globals WeChat lacks', () => {
  it('leaves a global of the platform as it is', () => {
    const scope = { AbortController: 'the own one' };
    fillGlobals(scope);
    expect(scope.AbortController).toBe('the own one');
  });

  it('tells every listener once when the controller aborts', () => {
    const controller = new (emptyScope().AbortController)();
    const listener = vi.fn();
    controller.signal.addEventListener('abort', listener);
    controller.abort('left the page');
    controller.abort('again');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(controller.signal.aborted).toBe(true);
    expect(controller.signal.reason).toBe('left the page');
    expect(() => controller.signal.throwIfAborted()).toThrow('left the page');
  });

  it('does not tell a listener that was taken away', () => {
    const controller = new (emptyScope().AbortController)();
    const listener = vi.fn();
    controller.signal.addEventListener('abort', listener);
    controller.signal.removeEventListener('abort', listener);
    controller.abort();
    expect(listener).not.toHaveBeenCalled();
    expect(controller.signal.reason).toMatchObject({ name: 'AbortError' });
  });

  it('runs a microtask after the present step', async () => {
    const steps: string[] = [];
    emptyScope().queueMicrotask(() => steps.push('microtask'));
    steps.push('present');
    await Promise.resolve();
    expect(steps).toEqual(['present', 'microtask']);
  });
});
