import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';

import { typedRow, type Choice, type Conflict, type Difference } from './conflict';
import { SideValue } from './SideValue';

interface Props {
  difference: Difference;
  conflict: Conflict;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

/** One field three times: as it was, as it is now, as it was typed; one of the last two is taken. */
export function DifferenceRow({ difference: { field, by }, conflict: { base, theirs, mine }, choice, onChoose }: Props) {
  const translate = useTranslate();
  const typed = typedRow(base, field, mine);
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 2, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 600, fontSize: '0.8125rem', p: 0, mb: 0.5 }}>
        {field.label}
        {by === 'both' && <Box component="span" sx={{ ml: 1, color: 'warning.main', fontWeight: 500 }}>{translate('app.both')}</Box>}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, minmax(0, 1fr))' }, gap: 1 }}>
        <Side label={translate('app.asItWas')}>
          <SideValue field={field} row={base} />
        </Side>
        {theirs && (
          <Side label={translate('app.asItIs')} name={field.name} chosen={choice === 'theirs'} onChoose={() => onChoose('theirs')}>
            <SideValue field={field} row={theirs} />
          </Side>
        )}
        <Side label={translate('app.asTyped')} name={field.name} chosen={choice === 'mine'} onChoose={() => onChoose('mine')}>
          <SideValue field={field} row={typed} />
        </Side>
      </Box>
    </Box>
  );
}

interface SideProps {
  label: string;
  children: ReactNode;
  name?: string;
  chosen?: boolean;
  onChoose?: () => void;
}

function Side({ label, children, name, chosen = false, onChoose }: SideProps) {
  const body = (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'text.secondary', fontSize: '0.75rem', minHeight: 24 }}>
        {onChoose && <Radio size="small" name={name} checked={chosen} onChange={onChoose} sx={{ p: 0.25, ml: -0.5 }} />}
        {label}
      </Box>
      <Box sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{children}</Box>
    </>
  );
  const style = { display: 'block', border: 1, borderRadius: 1, p: 1, minWidth: 0 };
  return onChoose ? (
    <Box component="label" sx={{ ...style, cursor: 'pointer', borderColor: chosen ? 'primary.main' : 'divider', bgcolor: chosen ? 'action.selected' : 'background.paper' }}>
      {body}
    </Box>
  ) : (
    <Box sx={{ ...style, borderColor: 'divider', borderStyle: 'dashed' }}>{body}</Box>
  );
}
