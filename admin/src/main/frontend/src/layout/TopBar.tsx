import MenuIcon from '@mui/icons-material/Menu';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';

import { useDescription } from '../description/context';
import { Account } from './Account';

/** On small screens: the way to the menu. */
export function TopBar({ onMenu }: { onMenu: () => void }) {
  const { title } = useDescription();
  const translate = useTranslate();
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1100,
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 1,
        height: 44,
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <IconButton onClick={onMenu} aria-label={translate('app.menu')}>
        <MenuIcon fontSize="small" />
      </IconButton>
      <Typography component="span" sx={{ fontWeight: 650 }} noWrap>
        {title}
      </Typography>
      <Box sx={{ marginInlineStart: 'auto', maxWidth: '50%', minWidth: 0 }}>
        <Account />
      </Box>
    </Box>
  );
}
