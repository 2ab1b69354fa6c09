import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';

import type { Attribute } from '../description/types';
import { Bytes } from '../fields/Bytes';
import { FileButton } from '../parts/FileButton';
import { useField } from './useField';

/** A file that is stored in the row. */
export function BinaryInput({ field }: { field: Attribute }) {
  const translate = useTranslate();
  const { id, input, error } = useField(field);
  const value = String(input.value);
  return (
    <Box role="group" aria-labelledby={`${id}-label`} sx={{ display: 'grid', gap: 0.75, justifyItems: 'start' }}>
      <Box id={`${id}-label`} sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{field.label}</Box>
      {value !== '' && <Bytes value={value} room="block" />}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <FileButton label={field.label} text={translate('app.chooseFile')} onChoose={(file) => void base64Of(file).then(input.onChange)} />
        {value !== '' && <Button onClick={() => input.onChange('')}>{translate('app.clear')}</Button>}
      </Box>
      {error !== null && <Box sx={{ color: 'error.main', fontSize: '0.75rem' }}>{error}</Box>}
      {error === null && field.help && <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{field.help}</Box>}
    </Box>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.readAsDataURL(file);
  });
}
