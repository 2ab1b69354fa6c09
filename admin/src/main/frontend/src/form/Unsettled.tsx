import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useFormContext } from 'react-hook-form';

import type { Conflict } from '../conflict/conflict';
import type { Texts } from './texts';

interface Props {
  conflict: Conflict;
  isBusy: boolean;
  onCompare: (texts: Texts) => void;
}

/** Above a form whose comparison was closed without a choice: what is still open, and the way back to it. */
export function Unsettled({ conflict: { theirs, differences }, isBusy, onCompare }: Props) {
  const translate = useTranslate();
  const { getValues } = useFormContext<Texts>();
  const names = differences.filter(({ by }) => by !== 'me').map(({ field }) => field.label);
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2 }}
      action={<Button color="inherit" disabled={isBusy} onClick={() => onCompare(getValues())}>{translate('app.compare')}</Button>}
    >
      {translate(theirs ? 'app.unsettled' : 'app.conflictGone', { names: names.join(', ') })}
    </Alert>
  );
}
