import FunctionsIcon from '@mui/icons-material/Functions';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { useTranslate } from 'ra-core';
import { useState } from 'react';

import { Code } from '../fields/Code';

/** Where a value comes from: the rule that derives it, one click away. */
export function Derivation({ rule }: { rule: string }) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton aria-label={translate('app.derivedBy')} title={translate('app.derivedBy')} onClick={(event) => setAnchor(event.currentTarget)} sx={{ p: 0 }}>
        <FunctionsIcon sx={{ fontSize: 15 }} />
      </IconButton>
      <Popover open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} slotProps={{ paper: { sx: { p: 1.5, maxWidth: 480 } } }}>
        <Code text={rule} />
      </Popover>
    </>
  );
}
