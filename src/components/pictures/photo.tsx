import { Image } from '@tarojs/components';
import { openPicture } from '@/lib/platform/files/picture-file';

interface Props {
  src: string;
  /** What is to be seen on it. */
  label: string;
  className: string;
  /** 'aspectFill' fills its box, 'widthFix' keeps its shape. */
  mode: 'aspectFill' | 'widthFix';
  /** A tap shows it over the whole screen (in WeChat; a browser has its own way). */
  opens?: boolean;
  /** Fetched only when it comes near the window. */
  isLazy?: boolean;
  /** It did not open. */
  onError?: () => void;
}

/** A picture that says what it shows: WeChat reads the label aloud, a browser the alternative text. */
export const Photo = ({ src, label, className, mode, opens = false, isLazy = false, onError }: Props) => (
  <Image
    className={className}
    src={src}
    mode={mode}
    lazyLoad={isLazy}
    onError={onError}
    ariaLabel={label}
    nativeProps={{ alt: label }}
    onClick={opens ? () => void openPicture(src) : undefined}
  />
);
