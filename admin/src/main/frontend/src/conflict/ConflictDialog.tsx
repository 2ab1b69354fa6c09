import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { useState } from 'react';

import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { chosenValues, clearChoices, type Choice, type Conflict } from './conflict';
import { DifferenceRow } from './DifferenceRow';

interface Props {
  resource: Resource;
  conflict: Conflict;
  isSaving: boolean;
  problem: string | null;
  onSave: (values: Record<string, unknown>, theirs: Row) => void;
  onClose: () => void;
}

/** A new conflict begins with new choices. */
export default function ConflictDialog(props: Props) {
  return <Comparison key={String(props.conflict.theirs?.$version ?? '')} {...props} />;
}

function Comparison({ conflict, isSaving, problem, onSave, onClose }: Props) {
  const translate = useTranslate();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'), { noSsr: true });
  const [choices, setChoices] = useState<Record<string, Choice>>(() => clearChoices(conflict));
  const { theirs, differences } = conflict;
  const isSettled = differences.every(({ field }) => choices[field.name] !== undefined);
  const chooseAll = (choice: Choice) => setChoices(Object.fromEntries(differences.map(({ field }) => [field.name, choice])));

  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth fullScreen={narrow} aria-labelledby="conflict">
      <DialogTitle id="conflict">{translate('app.conflict')}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'text.secondary', mb: 1.5, fontSize: '0.8125rem' }}>
          {translate(theirs ? 'app.conflictText' : 'app.conflictGone')}
        </Box>
        {problem && <Alert severity="error" sx={{ mb: 1 }}>{problem}</Alert>}
        {differences.map((difference) => (
          <DifferenceRow
            key={difference.field.name}
            difference={difference}
            conflict={conflict}
            choice={choices[difference.field.name]}
            onChoose={(choice) => setChoices({ ...choices, [difference.field.name]: choice })}
          />
        ))}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        {theirs && (
          <>
            <Button onClick={() => chooseAll('theirs')}>{translate('app.allTheirs')}</Button>
            <Button onClick={() => chooseAll('mine')}>{translate('app.allMine')}</Button>
            <Box sx={{ flex: 1 }} />
          </>
        )}
        <Button onClick={onClose}>{translate('app.cancel')}</Button>
        {theirs && (
          <Button variant="contained" disabled={!isSettled || isSaving} data-command="save" onClick={() => onSave(chosenValues(conflict, choices), theirs)}>
            {translate('app.saveChoice')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
