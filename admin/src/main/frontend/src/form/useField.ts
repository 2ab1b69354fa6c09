import { useInput, useRecordContext, useTranslate } from 'ra-core';
import { useCallback } from 'react';

import { unreadableText, type Row } from '../data/row';
import type { Field } from '../description/types';
import { findingOf } from './checks';
import { hintOf } from './hints';
import type { Entered } from './texts';

/** Joins an input to its field of the form: value, check, and what is wrong, from here or from the server. */
export function useField(field: Field) {
  const translate = useTranslate();
  const stored = useStored(field);
  const validate = useCallback(
    (entered: unknown) => {
      const finding = findingOf(field, entered as Entered, stored);
      return finding ? translate(`app.${finding.text}`, finding.args) : undefined;
    },
    [field, stored, translate],
  );
  const { field: input, fieldState, id } = useInput({
    source: field.name,
    validate,
    isRequired: field.required,
    parse: (value: unknown) => value,
    format: (value: unknown) => value ?? '',
  });
  return { id, input, error: plainText(fieldState.error?.message) };
}

/** The text that is stored for a field and no value of its type; undefined where all is well. */
export function useStored(field: Field): string | undefined {
  const record = useRecordContext<Row>();
  return unreadableText(record?.$original as Row | undefined, field.name);
}

/** React-admin wraps what a check says; what the server says stands as it is. */
function plainText(message: string | undefined): string | null {
  if (message === undefined || message === '') return null;
  const wrapped = /^@@react-admin@@(".*")$/s.exec(message)?.[1];
  return wrapped === undefined ? message : String(JSON.parse(wrapped));
}

/** What a text field of Material UI takes from it. */
export function useTextField(field: Field) {
  const translate = useTranslate();
  const { id, input, error } = useField(field);
  const hint = hintOf(field);
  const stored = useStored(field);
  const warning = stored !== undefined && translate('app.unreadableKept', { text: stored });
  const help = [warning, field.help, hint && translate(`app.${hint.text}`, hint.args)].filter(Boolean).join(' · ');
  return {
    id,
    name: input.name,
    value: input.value as string,
    onChange: input.onChange,
    onBlur: input.onBlur,
    inputRef: input.ref,
    label: field.label,
    required: field.required,
    error: error !== null,
    helperText: error ?? (help || undefined),
  };
}
