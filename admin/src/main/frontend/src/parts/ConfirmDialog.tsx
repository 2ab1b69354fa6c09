import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'ra-core';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  text: string;
  action: string;
  busy: boolean;
  harmless?: boolean;
  /** Why it could not be done. */
  problem?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ title, text, action, busy, harmless = false, problem, onConfirm, onClose }: Props) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} role="alertdialog" maxWidth="xs" fullWidth>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {text}
        {problem && <Box sx={{ mt: 1.5 }}>{problem}</Box>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('app.cancel')}</Button>
        <Button variant="contained" color={harmless ? 'primary' : 'error'} onClick={onConfirm} disabled={busy} autoFocus>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
