import Box from '@mui/material/Box';
import { useLocale } from 'ra-core';

import type { Row } from '../data/row';
import { useFindResource } from '../description/context';
import type { Resource } from '../description/types';
import { formatValue } from '../fields/format';
import { rowTitle } from '../fields/rowTitle';
import { previewFields } from './lookup';

/** A row in a lookup: its title, and below it what tells it from others. */
export function LookupOption({ resource, row }: { resource: Resource; row: Row }) {
  const findResource = useFindResource();
  const locale = useLocale() ?? 'en';
  const details = previewFields(resource)
    .map((field) => {
      if (field.kind === 'attribute') return formatValue(field, row[field.name], locale);
      const related = row.$related?.[field.name];
      return related ? rowTitle(findResource(field.target), related) : '';
    })
    .filter((text) => text !== '');
  return (
    <Box sx={{ minWidth: 0, fontSize: '0.8125rem' }}>
      <bdi>{rowTitle(resource, row)}</bdi>
      {details.length > 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          <bdi>{details.join(' · ')}</bdi>
        </Box>
      )}
    </Box>
  );
}
