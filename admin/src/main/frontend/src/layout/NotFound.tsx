import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';

import { PageTitle } from '../parts/PageTitle';

export function NotFound() {
  const translate = useTranslate();
  return (
    <>
      <PageTitle text={translate('app.notFound')} />
      <Typography sx={{ py: 4 }}>{translate('app.notFound')}</Typography>
    </>
  );
}
