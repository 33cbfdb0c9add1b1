import { textOf } from '../dom';
import { resolveFile } from '../wx/file-store';
import type { BuiltinComponent, Host } from './host';

const fits: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover' };

const imageIn = (host: Host): HTMLImageElement | null => host.element.querySelector('img');

const setMode = (host: Host, image: HTMLImageElement, mode: unknown): void => {
  image.style.objectFit = fits[String(mode)] ?? 'fill';
  if (mode !== 'widthFix') return;
  host.element.style.height = 'auto';
  image.style.height = 'auto';
};

/** A picture; its source may be a file of the phone. */
export const picture: BuiltinComponent = {
  attached: (host) => {
    const image = document.createElement('img');
    image.alt = '';
    image.onload = () =>
      host.caller.triggerEvent('load', { width: image.naturalWidth, height: image.naturalHeight });
    image.onerror = () => host.caller.triggerEvent('error', { errMsg: `load fail ${image.src}` });
    host.element.append(image);
  },
  changed: (host, property, value) => {
    const image = imageIn(host);
    if (image && property === 'src' && value) image.src = resolveFile(textOf(value));
    if (image && property === 'mode') setMode(host, image, value);
  },
};
