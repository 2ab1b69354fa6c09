import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';

import { referenceLabel, wayTo, type Reference } from '../data/references';
import type { Row } from '../data/row';
import type { Resource } from '../description/types';

interface Props {
  resource: Resource;
  row: Row;
  references: Reference[];
}

/** What keeps a row from being deleted, each a click away. */
export function LeadingHere({ resource, row, references }: Props) {
  const translate = useTranslate();
  const named = references.flatMap((each) => {
    const label = referenceLabel(resource, each);
    return label === null ? [] : [{ label, way: wayTo(resource, row.id, each, row[each.relationship]) }];
  });
  if (named.length === 0) return <Alert severity="error">{translate('app.stillReferenced')}</Alert>;
  return (
    <Alert severity="error">
      {translate('app.stillReferencedBy', { name: '' }).trimEnd()}
      {named.map(({ label, way }, index) => (
        <span key={label}>
          {index === 0 ? ' ' : ', '}
          {way === null ? label : <Link component={RouterLink} to={way}>{label}</Link>}
        </span>
      ))}
    </Alert>
  );
}
