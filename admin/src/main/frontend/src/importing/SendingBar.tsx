import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'ra-core';

import type { Progress } from './useSending';

/** How many of the rows are there, and a way to leave it at that. */
export function SendingBar({ progress: { done, total }, onStop }: { progress: Progress; onStop: () => void }) {
  const translate = useTranslate();
  const words = translate('app.importProgress', { done, total });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flex: '1 1 260px', minWidth: 0 }}>
      <LinearProgress variant="determinate" value={(100 * done) / total} aria-label={words} sx={{ flex: 1, minWidth: 60 }} />
      <span role="status">{words}</span>
      <Button onClick={onStop}>{translate('app.cancel')}</Button>
    </Box>
  );
}
