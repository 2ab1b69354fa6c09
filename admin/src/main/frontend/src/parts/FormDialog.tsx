import Dialog, { type DialogProps } from '@mui/material/Dialog';

/** A dialog to type into: a click beside it, which is easily done, loses nothing. */
export function FormDialog({ onClose, ...rest }: Omit<DialogProps, 'open' | 'onClose'> & { onClose: () => void }) {
  return <Dialog open maxWidth="sm" fullWidth onClose={(_, reason) => reason !== 'backdropClick' && onClose()} {...rest} />;
}
