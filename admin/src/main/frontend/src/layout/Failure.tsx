import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';

/** Something could not be shown; the rest of the app goes on. */
export function Failure({ error }: { error: unknown }) {
  const translate = useTranslate();
  const message = error instanceof Error ? error.message : String(error);
  return (
    <Alert
      severity="error"
      action={<Button onClick={() => window.location.reload()}>{translate('app.reload')}</Button>}
    >
      {translate('app.failed', { message })}
    </Alert>
  );
}
