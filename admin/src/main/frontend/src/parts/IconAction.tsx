import IconButton, { type IconButtonProps } from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';

interface Props extends Omit<IconButtonProps, 'children' | 'aria-label'> {
  label: string;
  icon: ReactNode;
}

/** A button with a picture, whose label is shown when one points at it and read out. */
export function IconAction({ label, icon, ...rest }: Props) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton aria-label={label} {...rest}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  );
}
