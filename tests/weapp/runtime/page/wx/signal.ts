type Listener = (news: unknown) => void;

/** A source of news that an app can listen to, such as the network or the app's own coming and going. */
export interface Signal {
  on: (listener: Listener) => void;
  off: (listener?: Listener) => void;
  tell: (news: unknown) => void;
}

/** Makes one signal without listeners. */
export const createSignal = (): Signal => {
  const listeners = new Set<Listener>();
  return {
    on: (listener) => void listeners.add(listener),
    off: (listener) => (listener ? void listeners.delete(listener) : listeners.clear()),
    tell: (news) => [...listeners].forEach((listener) => listener(news)),
  };
};
