import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useGetMany, useTranslate } from 'ra-core';
import { useState } from 'react';

import type { Row } from '../data/row';
import { useFindResource } from '../description/context';
import type { Resource } from '../description/types';
import { rowTitle } from '../fields/rowTitle';
import { useOffered } from './lookup';
import { LookupOption } from './LookupOption';

interface Props {
  target: string;
  label: string;
  ids: string[];
  onChange: (ids: string[]) => void;
}

/** Some rows of a resource, found by typing; where the app does not show the resource, their ids. */
export function LookupMany({ target, ...props }: Props) {
  const resource = useFindResource()(target);
  return resource ? <Rows resource={resource} {...props} /> : <Ids {...props} />;
}

function Rows({ resource, label, ids, onChange }: Omit<Props, 'target'> & { resource: Resource }) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const { data: offered = [], isFetching } = useOffered(resource, text, true);
  const { data: known = [] } = useGetMany<Row>(resource.name, { ids, meta: { fields: [] } }, { enabled: ids.length > 0 });
  const all = new Map([...known.filter((row) => row !== undefined), ...offered].map((row) => [row.id, row]));
  const chosen = ids.map((id) => all.get(id) ?? { id });
  return (
    <Autocomplete<Row, true>
      multiple
      size="small"
      options={offered}
      value={chosen}
      loading={isFetching}
      inputValue={text}
      onInputChange={(_, value, reason) => reason !== 'reset' && setText(value)}
      onChange={(_, rows) => {
        setText('');
        onChange(rows.map((row) => row.id));
      }}
      filterOptions={(options) => options}
      getOptionLabel={(row) => rowTitle(resource, row)}
      getOptionKey={(row) => row.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      openText={translate('app.openList')}
      closeText={translate('app.close')}
      clearText={translate('app.clear')}
      noOptionsText={translate('app.noOptions')}
      loadingText={translate('app.loading')}
      renderOption={({ key, ...props }, row) => (
        <li key={key} {...props}>
          <LookupOption resource={resource} row={row} />
        </li>
      )}
      renderInput={(params) => <TextField {...params} autoFocus label={label} placeholder={translate('app.lookup')} />}
    />
  );
}

function Ids({ label, ids, onChange }: Omit<Props, 'target'>) {
  return <TextField label={label} value={ids.join(',')} onChange={({ target }) => onChange(target.value.split(',').map((id) => id.trim()).filter((id) => id !== ''))} />;
}
