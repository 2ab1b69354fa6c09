import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRecordContext } from 'ra-core';
import { useFormContext, useWatch } from 'react-hook-form';

import type { Row } from '../data/row';
import type { Field, Mode } from '../description/types';
import { isShown } from '../showwhen/evaluate';
import { isLong } from './AttributeInput';
import { FieldInput } from './FieldInput';
import { FormProblem } from './FormProblem';
import { groupsOf, groupStyle, typedRow } from './formFields';
import type { Texts } from './texts';

/** The inputs of a form: two beside each other where there is room, long texts across. */
export function FormFields({ fields, mode }: { fields: Field[]; mode: Mode }) {
  const shown = useShown(fields, mode);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <FormProblem />
      {groupsOf(shown).map((group, index) => (
        <Box key={group.name === null ? index : `#${group.name}`} sx={groupStyle(group, index)} {...(group.name !== null && { role: 'group', 'aria-label': group.name })}>
          {group.name && (
            <Typography variant="h3" component="h2" dir="auto" sx={{ mb: 1 }}>
              {group.name}
            </Typography>
          )}
          <Box sx={{ display: 'grid', gap: 1.75, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' }, pt: 0.5 }}>
            {group.fields.map((field) => (
              <Box key={field.name} sx={field.kind === 'attribute' && isLong(field) ? { gridColumn: '1 / -1' } : {}}>
                <FieldInput field={field} mode={mode} />
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Only fields with a condition make the form look at what is typed. */
function useShown(fields: Field[], mode: Mode): Field[] {
  const { control } = useFormContext();
  const original = useRecordContext<Row>()?.$original as Row | undefined;
  const conditional = fields.some((field) => field.showWhen !== null);
  const texts = useWatch({ control, disabled: !conditional }) as Texts;
  if (!conditional) return fields;
  const row = typedRow(fields, texts, mode, original);
  return fields.filter((field) => isShown(field.showWhen, row, mode));
}
