import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';

interface Props {
  error: unknown;
  resetErrorBoundary?: () => void;
}

/** Something could not be shown; the rest of the app goes on. */
export function Failure({ error, resetErrorBoundary }: Props) {
  const translate = useTranslate();
  const message = error instanceof Error ? error.message : String(error);
  return (
    <Alert
      severity="error"
      action={resetErrorBoundary && <Button onClick={resetErrorBoundary}>{translate('app.reload')}</Button>}
    >
      {translate('app.failed', { message })}
    </Alert>
  );
}
