import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';

/** What is stored and no value of its type, as it is stored, with a mark. */
export function Unreadable({ text }: { text: string }) {
  const translate = useTranslate();
  return (
    <Box component="span" title={translate('app.unreadable')} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, maxWidth: '100%' }}>
      <UnreadableMark />
      <Box component="bdi" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{text}</Box>
    </Box>
  );
}

/** Says so in front of such a text. */
export function UnreadableMark() {
  const translate = useTranslate();
  return <WarningIcon titleAccess={translate('app.unreadable')} sx={{ fontSize: 15, color: 'warning.main', flexShrink: 0 }} />;
}
