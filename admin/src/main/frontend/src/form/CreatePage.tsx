import Button from '@mui/material/Button';
import { useCreatePath, useResourceContext, useTranslate } from 'ra-core';
import { useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';

import type { Row } from '../data/row';
import { useFindResource, useResource } from '../description/context';
import { CreateForm } from './CreateForm';
import { FormFrame } from './FormFrame';

/** A new row. The address may fill fields in: `?customer=32` for a child of customer 32. */
export default function CreatePage() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const findResource = useFindResource();
  const resource = useResource(useResourceContext() ?? '');
  const [search] = useSearchParams();
  const [count, setCount] = useState(0);
  const isOneOfMany = useRef(false);
  const given = search.toString();
  const values = useMemo(() => {
    const names = new Set(resource.attributes.map((field) => field.name));
    return Object.fromEntries([...new URLSearchParams(given)].filter(([name]) => names.has(name))) as Partial<Row>;
  }, [given, resource]);

  // Whoever came from a parent to add a child goes back to it.
  const parentField = resource.attributes.find((field) => field.kind === 'toOne' && field.name in values && findResource(field.target));
  const parent = parentField?.kind === 'toOne' ? { resource: parentField.target, type: 'show', id: String(values[parentField.name]) } : null;

  const created = (row: Row) => {
    if (isOneOfMany.current) setCount(count + 1);
    else void navigate(createPath(parent ?? { resource: resource.name, type: 'show', id: row.id }));
  };
  // A page in a tab of its own has none before it.
  const leave = () => {
    const { idx } = (window.history.state ?? {}) as { idx?: number };
    if (idx) void navigate(-1);
    else void navigate(createPath(parent ?? { resource: resource.name, type: 'list' }));
  };
  return (
    <CreateForm
      key={`${resource.name} ${count}`}
      resource={resource}
      values={values}
      onCreated={created}
      warn
      frame={(fields, isSaving) => (
        <FormFrame
          resource={resource}
          title={translate('app.newOf', { name: resource.singular })}
          buttons={
            <>
              <Button type="submit" variant="contained" disabled={isSaving} data-command="save" onClick={() => (isOneOfMany.current = false)}>
                {translate('app.save')}
              </Button>
              <Button type="submit" variant="outlined" disabled={isSaving} onClick={() => (isOneOfMany.current = true)}>
                {translate('app.saveAndAdd')}
              </Button>
              <Button onClick={leave}>{translate('app.cancel')}</Button>
            </>
          }
        >
          {fields}
        </FormFrame>
      )}
    />
  );
}
