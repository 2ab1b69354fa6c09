import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { FieldValue } from '../fields/FieldValue';
import { isLong } from '../form/AttributeInput';
import { groupsOf, groupStyle } from '../form/formFields';
import { Derivation } from '../parts/Derivation';
import { isShown } from '../showwhen/evaluate';

/** All fields of a row with their values, in groups. */
export function RowFields({ resource, row }: { resource: Resource; row: Row }) {
  const shown = resource.attributes.filter((field) => !field.hidden.includes('show') && isShown(field.showWhen, row, 'show'));
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      {groupsOf(shown).map((group, index) => (
        <Box key={group.name === null ? index : `#${group.name}`} sx={groupStyle(group, index)} {...(group.name !== null && { role: 'group', 'aria-label': group.name })}>
          {group.name && (
            <Typography variant="h3" component="h2" dir="auto" sx={{ mb: 1 }}>
              {group.name}
            </Typography>
          )}
          <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.75, gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', md: 'repeat(auto-fill, minmax(200px, 1fr))' } }}>
            {group.fields.map((field) => (
              <OneField key={field.name} field={field} row={row} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function OneField({ field, row }: { field: Field; row: Row }) {
  const isWide = field.kind === 'attribute' && isLong(field) && row[field.name] != null;
  return (
    <Box sx={{ minWidth: 0, ...(isWide && { gridColumn: '1 / -1' }) }}>
      <Box component="dt" sx={{ fontSize: '0.75rem', color: 'text.secondary', display: 'flex', gap: 0.5, alignItems: 'center' }}>
        {field.label}
        {field.kind === 'attribute' && field.derivedBy && <Derivation rule={field.derivedBy} />}
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: '0.875rem', overflowWrap: 'anywhere', whiteSpace: isWide ? 'pre-wrap' : 'normal' }}>
        <FieldValue field={field} row={row} room="block" />
      </Box>
    </Box>
  );
}
