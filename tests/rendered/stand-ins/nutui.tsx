// What NutUI's parts are to a rendered test: what they say and how they stand, not how they look.
import type { ChangeEvent, ReactNode } from 'react';

interface ButtonProps {
  children?: ReactNode;
  className?: string;
  disabled?: boolean;
  loading?: boolean;
  onClick?: () => void;
}
export const Button = ({ children, className, disabled, loading, onClick }: ButtonProps) => (
  <button className={className} disabled={disabled} aria-busy={loading} onClick={onClick}>
    {children}
  </button>
);

interface FieldProps {
  className?: string;
  value?: string;
  placeholder?: string;
  onChange?: (value: string) => void;
  nativeProps?: object;
}
export const Input = ({ className, value, placeholder, onChange, nativeProps }: FieldProps) => (
  <input
    {...{ className, value, placeholder, ...nativeProps }}
    onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChange?.(target.value)}
  />
);

export const Popup = ({
  visible,
  title,
  children,
}: {
  visible: boolean;
  title?: string;
  children?: ReactNode;
}) =>
  visible ? (
    <div role="dialog" aria-label={title}>
      {children}
    </div>
  ) : null;

export const Skeleton = ({ className }: { className?: string }) => <div className={className} />;
