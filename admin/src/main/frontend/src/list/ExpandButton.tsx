import ChevronIcon from '@mui/icons-material/KeyboardArrowDown';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'ra-core';

interface Props {
  open: boolean;
  name: string;
  onToggle: () => void;
}

/** Shows the rest of a row below it. */
export function ExpandButton({ open, name, onToggle }: Props) {
  const translate = useTranslate();
  return (
    <IconButton aria-label={translate('app.expand', { name })} aria-expanded={open} onClick={onToggle} sx={{ p: 0.25 }}>
      <ChevronIcon sx={{ fontSize: 18, transform: open ? 'rotate(180deg)' : 'none' }} />
    </IconButton>
  );
}
