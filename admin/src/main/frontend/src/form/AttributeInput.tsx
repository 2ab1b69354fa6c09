import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';

import type { Attribute } from '../description/types';
import { choicesOf } from '../fields/format';
import { BinaryInput } from './BinaryInput';
import { ChoiceInput } from './ChoiceInput';
import { SwitchInput } from './SwitchInput';
import { findingOf } from './checks';
import { isSwitch } from './texts';
import { useStored, useTextField } from './useField';
import { UuidInput } from './UuidInput';

/** The input for an attribute, by type and format. */
export function AttributeInput({ field }: { field: Attribute }) {
  const translate = useTranslate();
  const stored = useStored(field);
  switch (field.type) {
    case 'boolean': {
      const answers = [{ value: 'true', label: translate('app.yes') }, { value: 'false', label: translate('app.no') }];
      return isSwitch(field) && stored === undefined ? <SwitchInput field={field} /> : <ChoiceInput field={field} choices={answers} />;
    }
    case 'enum':
      return <ChoiceInput field={field} choices={choicesOf(field)} />;
    case 'date':
      return <TypedInput field={field} type="date" />;
    case 'dateTime':
    case 'offsetDateTime':
      return <TypedInput field={field} type="datetime-local" />;
    case 'time':
      return <TypedInput field={field} type="time" />;
    case 'integer':
    case 'decimal':
    case 'number':
      return <NumberInput field={field} />;
    case 'json':
    case 'list':
      return <LongInput field={field} code />;
    case 'binary':
      return <BinaryInput field={field} />;
    case 'uuid':
      return <UuidInput field={field} />;
    case 'text':
      return isLong(field) ? <LongInput field={field} code={field.format === 'code' || field.format === 'json'} /> : <TextInput field={field} />;
    case 'offsetTime':
    case 'other':
      return <TextInput field={field} />;
  }
}

/** Takes the whole width of a form. */
export function isLong(field: Attribute): boolean {
  return field.type === 'json' || field.type === 'list' || ['textarea', 'markdown', 'code', 'json'].includes(field.format ?? '');
}

function TextInput({ field }: { field: Attribute }) {
  const props = useTextField(field);
  const kind = field.format === 'email' || field.format === 'password' ? field.format : 'text';
  const completion = kind === 'password' ? { autoComplete: 'new-password' } : { autoComplete: 'off' };
  return <TextField {...props} type={kind} placeholder={field.placeholder ?? ''} slotProps={{ htmlInput: { ...completion, dir: 'auto' } }} />;
}

/** What is stored and no day or time would not be seen in an input for them: it stands as a text, until it is changed. */
function TypedInput({ field, type }: { field: Attribute; type: string }) {
  const { onChange, ...props } = useTextField(field);
  const stored = useStored(field);
  const isText = stored !== undefined && props.value === stored;
  const change = (typed: string) => onChange(isText && findingOf(field, typed) !== null ? '' : typed);
  return <TextField {...props} onChange={({ target }) => change(target.value)} type={isText ? 'text' : type} slotProps={{ inputLabel: { shrink: true }, htmlInput: { step: type === 'date' ? undefined : 1 } }} />;
}

function NumberInput({ field }: { field: Attribute }) {
  const props = useTextField(field);
  const currency = field.options?.['currency'];
  const unit = field.format === 'money' && typeof currency === 'string' ? currency : null;
  return (
    <TextField
      {...props}
      placeholder={field.placeholder ?? ''}
      slotProps={{
        htmlInput: { inputMode: field.type === 'integer' ? 'numeric' : 'decimal', autoComplete: 'off' },
        input: unit === null ? {} : { endAdornment: <span>{unit}</span> },
      }}
    />
  );
}

function LongInput({ field, code }: { field: Attribute; code: boolean }) {
  const props = useTextField(field);
  const wanted = field.options?.['rows'];
  const rows = typeof wanted === 'number' ? wanted : 3;
  const font = code ? { fontFamily: 'monospace', fontSize: '0.8125rem' } : {};
  return (
    <TextField
      {...props}
      multiline
      minRows={rows}
      maxRows={Math.max(rows, 16)}
      placeholder={field.placeholder ?? ''}
      slotProps={{ htmlInput: { dir: code ? 'ltr' : 'auto', spellCheck: !code }, input: { sx: { '& textarea': font } } }}
    />
  );
}
