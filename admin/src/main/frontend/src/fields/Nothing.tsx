import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';

/** In place of a value that is not there. */
export function Nothing() {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ color: 'text.disabled' }} title={translate('app.empty')}>
      –
    </Box>
  );
}
