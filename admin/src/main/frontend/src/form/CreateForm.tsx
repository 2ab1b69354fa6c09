import { Form, useDataProvider, useNotify, useTranslate } from 'ra-core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';

import type { CoppiceProvider } from '../data/provider';
import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { rowTitle } from '../fields/rowTitle';
import { FormFields } from './FormFields';
import { formFields, inputsOf, writableFields } from './formFields';
import { creationErrors } from './refusals';
import { textsOf, valuesOf, type Texts } from './texts';

interface Props {
  resource: Resource;
  /** What is filled in at first. */
  values: Partial<Row>;
  onCreated: (row: Row) => void;
  /** Puts the fields and the buttons where they belong. */
  frame: (fields: ReactNode, isSaving: boolean) => ReactNode;
  warn?: boolean;
}

/** Asks for a new row and makes it. Nothing typed is lost when the server refuses. */
export function CreateForm({ resource, values, onCreated, frame, warn = false }: Props) {
  const provider = useDataProvider<CoppiceProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const translate = useTranslate();
  const [isSaving, setSaving] = useState(false);
  const fields = useMemo(() => formFields(resource, 'create'), [resource]);
  const record = useMemo(() => ({ ...textsOf(fields, values) }), [fields, values]);

  const save = async (texts: Texts) => {
    setSaving(true);
    try {
      const data = valuesOf(writableFields(fields, 'create'), texts);
      const { data: row } = await provider.create<Row>(resource.name, { data });
      notify('app.created', { messageArgs: { name: rowTitle(resource, row) } });
      void queries.invalidateQueries();
      setTimeout(() => onCreated(row));
      return undefined;
    } catch (trouble) {
      return creationErrors(trouble, inputsOf(fields, texts, 'create'), translate, resource);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Form record={record} resource={resource.name} onSubmit={(texts: unknown) => save(texts as Texts)} warnWhenUnsavedChanges={warn} noValidate>
      {frame(<FormFields fields={fields} mode="create" />, isSaving)}
    </Form>
  );
}
