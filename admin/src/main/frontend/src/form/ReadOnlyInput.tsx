import Box from '@mui/material/Box';
import { useRecordContext, useTranslate } from 'ra-core';

import type { Row } from '../data/row';
import type { Field } from '../description/types';
import { FieldValue } from '../fields/FieldValue';
import { Derivation } from '../parts/Derivation';

/** A value that the form shows but does not change. */
export function ReadOnlyInput({ field }: { field: Field }) {
  const translate = useTranslate();
  const row = useRecordContext<Row>();
  if (!row?.$original) return null;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ fontSize: '0.75rem', color: 'text.secondary', display: 'flex', gap: 0.5, alignItems: 'center' }} title={translate('app.readOnly')}>
        {field.label}
        {field.kind === 'attribute' && field.derivedBy && <Derivation rule={field.derivedBy} />}
      </Box>
      <Box sx={{ pt: 0.25, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
        <FieldValue field={field} row={row.$original as Row} room="block" />
      </Box>
      {field.help && <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{field.help}</Box>}
    </Box>
  );
}
