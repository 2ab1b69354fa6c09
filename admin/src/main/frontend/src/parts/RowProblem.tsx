import Alert from '@mui/material/Alert';
import { useTranslate } from 'ra-core';

import { Refusal } from '../data/problems';
import { useTrouble } from '../i18n/trouble';

/** In place of a row that is not there, or cannot be read. */
export function RowProblem({ error }: { error: Error }) {
  const translate = useTranslate();
  const words = useTrouble();
  const isGone = error instanceof Refusal && error.status === 404;
  return <Alert severity={isGone ? 'info' : 'error'}>{isGone ? translate('app.rowGone') : translate('app.failed', { message: words(error) })}</Alert>;
}
