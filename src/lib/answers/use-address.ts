import { useState } from 'react';

/** An address is good for ten minutes; a cached one is used for nine. */
export const addressFreshMs = 9 * 60_000;
/** One that fails sooner has not ended: the picture itself cannot be had. */
const OLD_MS = 60_000;

export interface Given {
  address: string | undefined;
  /** When it was given out, ms. */
  at: number;
  askAnew: () => void;
}

/** What an Image's src is: null while there is none, or none that opens. `onError` asks for another, or gives up. */
export function useAddress({ address, at, askAnew }: Given): { src: string | null; onError: () => void } {
  const [failed, setFailed] = useState<string>();
  const onError = () => {
    if (Date.now() - at > OLD_MS) askAnew();
    else setFailed(address);
  };
  return { src: address === undefined || address === failed ? null : address, onError };
}
