import Box from '@mui/material/Box';

import { isSame } from '../data/change';
import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { FieldValue } from '../fields/FieldValue';
import { RowLink } from '../fields/RowLink';

/** On a small screen each row is a card of its title and the first other fields that say something. */
export function RowCards({ resource, fields, rows }: { resource: Resource; fields: Field[]; rows: Row[] }) {
  const others = fields.filter((field) => field.name !== resource.title && field.name !== 'id');
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {rows.map((row) => (
        <Box component="li" key={row.id} sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
          <Box sx={{ fontWeight: 600, mb: 0.25, overflow: 'hidden', textOverflow: 'ellipsis' }}>
            <RowLink resource={resource} row={row} />
          </Box>
          <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr)', columnGap: 1.5, rowGap: 0.25, fontSize: '0.8125rem' }}>
            {others.filter((field) => !isSame(row[field.name], null)).slice(0, 4).map((field) => (
              <Box key={field.name} sx={{ display: 'contents' }}>
                <Box component="dt" sx={{ minWidth: 88, color: 'text.secondary', overflowWrap: 'anywhere' }}>{field.label}</Box>
                <Box component="dd" sx={{ m: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                  <FieldValue field={field} row={row} room="line" />
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
