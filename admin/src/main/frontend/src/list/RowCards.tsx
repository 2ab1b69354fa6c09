import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

import { isSame } from '../data/change';
import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { FieldValue } from '../fields/FieldValue';
import { RowLink } from '../fields/RowLink';
import { isShown } from '../showwhen/evaluate';

interface Props {
  resource: Resource;
  fields: Field[];
  rows: Row[];
  /** In front of the title of each row. */
  rowLead?: ((row: Row) => ReactNode) | undefined;
  /** What a card shows in place of its first fields while it is expanded; null if it is not. */
  below?: ((row: Row) => ReactNode) | undefined;
}

/** On a small screen each row is a card of its title and the first other fields that say something. */
export function RowCards({ resource, fields, rows, rowLead, below }: Props) {
  const others = fields.filter((field) => field.name !== resource.title && field.name !== 'id');
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {rows.map((row) => (
        <Box component="li" key={row.id} sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 0.25 }}>
            {rowLead && <Box sx={{ display: 'flex', alignItems: 'center', flexShrink: 0, ml: -0.5 }}>{rowLead(row)}</Box>}
            <Box sx={{ fontWeight: 600, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
              <RowLink resource={resource} row={row} />
            </Box>
          </Box>
          {below?.(row) ?? <FirstFields fields={others} row={row} />}
        </Box>
      ))}
    </Box>
  );
}

function FirstFields({ fields, row }: { fields: Field[]; row: Row }) {
  const telling = fields.filter((field) => !isSame(row[field.name], null) && isShown(field.showWhen, row, 'list'));
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr)', columnGap: 1.5, rowGap: 0.25, fontSize: '0.8125rem' }}>
      {telling.slice(0, 4).map((field) => (
        <Box key={field.name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ minWidth: 88, color: 'text.secondary', overflowWrap: 'anywhere' }}>{field.label}</Box>
          <Box component="dd" sx={{ m: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            <FieldValue field={field} row={row} room="line" />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
