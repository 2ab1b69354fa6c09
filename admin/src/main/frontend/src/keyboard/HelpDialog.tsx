import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'ra-core';

import { KEY_TEXTS } from './keys';

/** All keys at a glance. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const text = (command: string) => translate(`app.key${command.charAt(0).toUpperCase()}${command.slice(1)}`);
  return (
    <Dialog open onClose={onClose} aria-labelledby="keyboard-help">
      <DialogTitle id="keyboard-help">{translate('app.keyboard')}</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '6px 16px', m: 0, minWidth: 240 }}>
          {KEY_TEXTS.map(([key, command]) => (
            <Box key={key} sx={{ display: 'contents' }}>
              <Box component="dt">
                <Box component="kbd" sx={{ border: 1, borderColor: 'divider', borderRadius: 0.5, px: 0.75, fontFamily: 'monospace' }}>
                  {key}
                </Box>
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {text(command)}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('app.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
