import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';

export function NotFound() {
  const translate = useTranslate();
  return <Typography sx={{ py: 4 }}>{translate('app.notFound')}</Typography>;
}
