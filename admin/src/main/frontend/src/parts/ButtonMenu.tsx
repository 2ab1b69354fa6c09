import CheckIcon from '@mui/icons-material/Check';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState, type ReactNode } from 'react';

import { IconAction } from './IconAction';

export interface Entry {
  key: string;
  label: string;
  run: () => void;
  icon?: ReactNode;
  chosen?: boolean;
  disabled?: boolean;
}

/** A button that opens a menu. */
export function ButtonMenu({ label, icon, entries }: { label: string; icon: ReactNode; entries: Entry[] }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chooses = entries.some((entry) => entry.chosen !== undefined);
  return (
    <>
      <IconAction label={label} icon={icon} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)} />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {entries.map((entry) => (
          <MenuItem
            key={entry.key}
            disabled={entry.disabled ?? false}
            onClick={() => {
              setAnchor(null);
              entry.run();
            }}
          >
            {(chooses || entry.icon) && (
              <ListItemIcon>{entry.icon ?? (entry.chosen && <CheckIcon fontSize="small" />)}</ListItemIcon>
            )}
            {entry.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
