// Decides how something to press is built: a native button of at least 44 px.
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'done' | 'quiet' | 'outline' | 'plain' | 'danger';
  readonly size?: 'normal' | 'big';
  readonly children: ReactNode;
}

export function Button({ look = 'outline', size = 'normal', className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={className ? `button ${className}` : 'button'} data-look={look} data-size={size}>
      {children}
    </button>
  );
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName;
  /** Spoken and shown on hover. */
  readonly label: string;
}

export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
