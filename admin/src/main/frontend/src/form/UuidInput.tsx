import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';

import type { Attribute } from '../description/types';
import { useTextField } from './useField';

/** A UUID, which nobody wants to make up by hand. */
export function UuidInput({ field }: { field: Attribute }) {
  const translate = useTranslate();
  const props = useTextField(field);
  const make = <Button onClick={() => props.onChange(randomUuid())}>{translate('app.generate')}</Button>;
  return <TextField {...props} placeholder={field.placeholder ?? ''} slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false }, input: props.value === '' ? { endAdornment: make } : {} }} />;
}

/** Works without a secure context too, where `crypto.randomUUID` does not exist. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
