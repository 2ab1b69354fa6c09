import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';

import { tableStyle } from '../list/tableStyle';
import type { ImportPlan } from './plan';

/** Rows with problems come first; of the good ones the first are enough to see that columns fit. */
const SHOWN = 100;

/** What the file says, line by line, and what is wrong with it. */
export function Preview({ plan }: { plan: ImportPlan }) {
  const translate = useTranslate();
  const rows = [...plan.rows].sort((one, other) => Number(one.findings.length === 0) - Number(other.findings.length === 0) || one.line - other.line);
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'background.paper', overflowX: 'auto' }}>
      <Box component="table" sx={tableStyle(false)}>
        <thead>
          <tr>
            <th scope="col">{translate('app.row')}</th>
            <th scope="col">{translate('app.problem')}</th>
            {plan.fields.map((field) => (
              <th scope="col" key={field.name}>{field.label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.line}>
              <td>{row.line}</td>
              <Box component="td" sx={{ color: 'error.main', whiteSpace: 'normal !important', minWidth: 180 }}>
                {row.findings.map(({ field, finding }) => `${field.label}: ${translate(`app.${finding.text}`, finding.args)}`).join('; ')}
              </Box>
              {plan.fields.map((field) => (
                <td key={field.name} aria-invalid={row.findings.some((each) => each.field === field)}>
                  <div><bdi>{String(row.texts[field.name] ?? '')}</bdi></div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
