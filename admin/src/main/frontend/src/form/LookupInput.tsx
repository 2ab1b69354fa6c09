import OpenIcon from '@mui/icons-material/OpenInNew';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useCreatePath, useGetMany, useRecordContext, useTranslate } from 'ra-core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router-dom';

import type { Row } from '../data/row';
import { useFindResource } from '../description/context';
import type { Resource, ToOne } from '../description/types';
import { rowTitle } from '../fields/rowTitle';
import { IconAction } from '../parts/IconAction';
import { useOffered } from './lookup';
import { LookupOption } from './LookupOption';
import { useField, useTextField } from './useField';

const QuickCreate = lazy(() => import('./QuickCreate'));

/** Chooses the target of a to-one relationship by typing, or makes a new one on the way. */
export function LookupInput({ field }: { field: ToOne }) {
  const target = useFindResource()(field.target);
  return target ? <Rows field={field} target={target} /> : <IdInput field={field} />;
}

/** Where the app does not show the target, its id has to do. */
function IdInput({ field }: { field: ToOne }) {
  return <TextField {...useTextField(field)} />;
}

/** Offered after the rows: what is typed becomes the title of a new one. */
const NEW: Row = { id: '\u0000new' };

function Rows({ field, target }: { field: ToOne; target: Resource }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const { id, input, error } = useField(field);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [created, setCreated] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Row | null>(null);
  const value = String(input.value);
  const original = useRecordContext<Row>()?.$original as Row | undefined;
  // The target came with the row, or was offered; only one that is filled in or made has to be asked for.
  const included = original?.$related?.[field.name];
  const isIncluded = included?.id === value;
  const isChosen = chosen?.id === value;
  const { data: known } = useGetMany<Row>(target.name, { ids: [value], meta: { fields: [] } }, { enabled: value !== '' && !isIncluded && !isChosen });
  const found = isIncluded ? included : isChosen ? chosen : known?.find((each) => each?.id === value);
  // The same object each time: another one would put back what is being typed.
  const row = useMemo(() => (value === '' ? null : (found ?? { id: value })), [value, found]);
  const typed = row && text === rowTitle(target, row) ? '' : text;
  const { data: offered = [], isFetching } = useOffered(target, typed, open);
  const choose = (option: Row | null) => {
    setChosen(option);
    input.onChange(option?.id ?? '');
  };

  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
      <Autocomplete<Row>
        id={id}
        fullWidth
        size="small"
        open={open}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
        options={target.create ? [...offered, NEW] : offered}
        value={row}
        loading={isFetching}
        inputValue={text}
        onInputChange={(_, typedText) => setText(typedText)}
        onChange={(_, option) => (option?.id === NEW.id ? setCreated(typed) : choose(option))}
        onBlur={input.onBlur}
        filterOptions={(options) => options}
        getOptionLabel={(each) => (each.id === NEW.id ? text : rowTitle(target, each))}
        getOptionKey={(each) => each.id}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        openText={translate('app.openList')}
        closeText={translate('app.close')}
        clearText={translate('app.clear')}
        noOptionsText={translate('app.noOptions')}
        loadingText={translate('app.loading')}
        renderOption={({ key, ...props }, each) => (
          <li key={key} {...props}>
            {each.id === NEW.id ? translate('app.createNew', { name: target.singular }) : <LookupOption resource={target} row={each} />}
          </li>
        )}
        renderInput={(params) => (
          <TextField {...params} inputRef={input.ref} name={input.name} label={field.label} required={field.required} error={error !== null} helperText={error ?? field.help ?? undefined} placeholder={field.placeholder ?? translate('app.lookup')} />
        )}
      />
      {row && (
        <IconAction
          label={translate('app.open', { name: rowTitle(target, row) })}
          icon={<OpenIcon sx={{ fontSize: 16 }} />}
          sx={{ mt: 0.5 }}
          {...{ component: Link, to: createPath({ resource: target.name, type: 'show', id: row.id }), target: '_blank' }}
        />
      )}
      {created !== null && (
        <Suspense>
          <QuickCreate resource={target} text={created} onClose={() => setCreated(null)} onCreated={(made) => input.onChange(made.id)} />
        </Suspense>
      )}
    </Box>
  );
}
