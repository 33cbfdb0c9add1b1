import type { ReactNode } from 'react';
import { useAddress, type Given } from '@/lib/answers/use-address';
import { Photo } from './photo';

interface Props extends Omit<Parameters<typeof Photo>[0], 'src' | 'onError'> {
  given: Given;
  /** Stands for it while it is not there, and when it cannot be had. */
  fallback: ReactNode;
}

/** A picture of the backend's by its short-lived address; one that has ended is asked for anew. */
export function AddressedPhoto({ given, fallback, ...look }: Props) {
  const { src, onError } = useAddress(given);
  return src === null ? <>{fallback}</> : <Photo {...look} src={src} onError={onError} />;
}
