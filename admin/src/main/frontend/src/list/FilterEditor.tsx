import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useState, type FormEvent } from 'react';

import type { Condition } from '../data/filter';
import { keyOf } from '../data/id';
import type { Attribute, Field, Resource } from '../description/types';
import { choicesOf } from '../fields/format';
import { findingOf, type Finding } from '../form/checks';
import { LookupMany } from '../form/LookupMany';
import { CheckList } from '../parts/CheckList';
import { dayFilter, daysOf } from './dayFilter';
import { idAsked, keyFinding } from './keyFilter';
import { plainEnds, wrongEnds } from './numberFilter';

interface Props {
  resource: Resource;
  field: Field;
  condition: Condition;
  onApply: (condition: Condition | null) => void;
}

/** Asks for a condition in the way that fits the type: a range, some choices, some rows, a text. */
export function FilterEditor({ resource, field, condition, onApply }: Props) {
  const translate = useTranslate();
  const isKey = field.kind === 'attribute' && field.name === 'id';
  const [draft, setDraft] = useState(isKey ? { eq: keyOf(condition.eq ?? '') } : condition);
  const [isTried, setTried] = useState(false);
  const wrong = field.kind === 'attribute' ? wrongEnds(field, draft) : [];
  const finding = field.kind === 'attribute' ? exactFinding(resource, field, draft.eq ?? '') : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong.length > 0 || finding !== null) setTried(true);
    else onApply(cleaned(field.kind === 'attribute' ? asked(resource, field, draft) : draft));
  };
  return (
    <Box component="form" onSubmit={submit} aria-label={field.label} sx={{ p: 1.5, width: 300, display: 'grid', gap: 1.25 }}>
      <Box sx={{ fontWeight: 600, fontSize: '0.8125rem' }}>{field.label}</Box>
      {draft.null === undefined && (field.kind === 'toOne' ? (
        <LookupMany target={field.target} label={translate('app.anyOf')} ids={draft.in ?? []} onChange={(ids) => setDraft({ in: ids })} />
      ) : (
        <AttributeFilter attribute={field} draft={draft} onChange={setDraft} wrong={isTried ? wrong : []} finding={isTried ? finding : null} />
      ))}
      {!isKey && (
        <TextField
          select
          value={draft.null === undefined ? '' : String(draft.null)}
          onChange={({ target }) => setDraft(target.value === '' ? {} : { null: target.value === 'true' })}
          slotProps={{ select: { displayEmpty: true, native: false }, htmlInput: { 'aria-label': translate('app.empty') } }}
        >
          <MenuItem value="">–</MenuItem>
          <MenuItem value="true">{translate('app.empty')}</MenuItem>
          <MenuItem value="false">{translate('app.notEmpty')}</MenuItem>
        </TextField>
      )}
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={() => onApply(null)}>{translate('app.clear')}</Button>
        <Button type="submit" variant="contained">
          {translate('app.apply')}
        </Button>
      </Box>
    </Box>
  );
}

interface PartProps {
  attribute: Attribute;
  draft: Condition;
  onChange: (condition: Condition) => void;
  /** The ends of the range that cannot be understood. */
  wrong: readonly string[];
  /** What is wrong with the value that rows are to have. */
  finding: Finding | null;
}

function AttributeFilter({ attribute, draft, onChange, wrong, finding }: PartProps) {
  const translate = useTranslate();
  const exactly = <One label="=" value={draft.eq ?? ''} onChange={(text) => onChange({ eq: text })} finding={finding} />;
  // By keys, the server knows only which one.
  if (attribute.name === 'id') return exactly;
  switch (attribute.type) {
    case 'boolean':
      return <CheckList choices={[{ value: 'true', label: translate('app.yes') }, { value: 'false', label: translate('app.no') }]} chosen={draft.in ?? []} onChange={(chosen) => onChange({ in: chosen })} />;
    case 'enum':
      return <CheckList choices={choicesOf(attribute)} chosen={draft.in ?? []} onChange={(chosen) => onChange({ in: chosen })} />;
    case 'integer':
    case 'decimal':
    case 'number':
      return <Range kind="text" decimal draft={draft} onChange={onChange} wrong={wrong} />;
    case 'time':
      return <Range kind="time" draft={draft} onChange={onChange} />;
    case 'date':
      return <Range kind="date" draft={draft} onChange={onChange} />;
    case 'dateTime':
    case 'offsetDateTime':
      return <Range kind="date" draft={daysOf(draft)} onChange={(days) => onChange(dayFilter(attribute.type, days))} />;
    case 'text':
      return <One label={translate('app.contains')} value={draft.contains ?? ''} onChange={(text) => onChange({ contains: text })} />;
    case 'uuid':
    case 'offsetTime':
    case 'other':
      return exactly;
    case 'json':
    case 'list':
    case 'binary':
      return null;
  }
}

function One({ label, value, onChange, finding = null }: { label: string; value: string; onChange: (text: string) => void; finding?: Finding | null }) {
  const translate = useTranslate();
  return <TextField autoFocus label={label} value={value} onChange={({ target }) => onChange(target.value)} error={finding !== null} helperText={finding && translate(`app.${finding.text}`, finding.args)} />;
}

interface RangeProps {
  kind: 'text' | 'date' | 'time';
  decimal?: boolean;
  draft: Condition;
  onChange: (condition: Condition) => void;
  wrong?: readonly string[];
}

function Range({ kind, decimal = false, draft, onChange, wrong = [] }: RangeProps) {
  const translate = useTranslate();
  const input = (part: 'ge' | 'le', label: string) => (
    <TextField
      autoFocus={part === 'ge'}
      type={kind}
      label={label}
      value={draft[part] ?? ''}
      onChange={({ target }) => onChange({ ...draft, [part]: target.value })}
      error={wrong.includes(part)}
      helperText={wrong.includes(part) ? translate('app.notANumber') : undefined}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: decimal ? { inputMode: 'decimal' } : {} }}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: kind === 'date' ? '1fr' : '1fr 1fr' }}>
      {input('ge', translate('app.from'))}
      {input('le', translate('app.to'))}
    </Box>
  );
}

/** What is wrong with the one value that rows are to have. */
function exactFinding(resource: Resource, attribute: Attribute, typed: string): Finding | null {
  if (typed.trim() === '') return null;
  return attribute.name === 'id' ? keyFinding(resource, attribute, typed.trim()) : findingOf({ ...attribute, required: false }, typed);
}

/** As the server reads it. */
function asked(resource: Resource, attribute: Attribute, draft: Condition): Condition {
  if (attribute.name !== 'id') return plainEnds(attribute, draft);
  const typed = draft.eq?.trim() ?? '';
  return typed === '' ? {} : { eq: idAsked(resource, attribute, typed) };
}

/** Without what was left empty; null if nothing is left. */
function cleaned(condition: Condition): Condition | null {
  const parts = Object.entries(condition).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0));
  return parts.length === 0 ? null : (Object.fromEntries(parts) as Condition);
}
