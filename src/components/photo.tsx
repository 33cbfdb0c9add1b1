import { Image } from '@tarojs/components';

interface Props {
  src: string;
  /** What is to be seen on it. */
  label: string;
  className: string;
  /** 'aspectFill' fills its box, 'widthFix' keeps its shape. */
  mode: 'aspectFill' | 'widthFix';
}

/** A picture that says what it shows: WeChat reads the label aloud, a browser the alternative text. */
export const Photo = ({ src, label, className, mode }: Props) => (
  <Image className={className} src={src} mode={mode} ariaLabel={label} nativeProps={{ alt: label }} />
);
