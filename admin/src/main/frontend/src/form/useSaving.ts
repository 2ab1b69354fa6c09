import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { useRef, useState } from 'react';

import { conflictOf, isDone, type Conflict } from '../conflict/conflict';
import { isSame } from '../data/change';
import { isConflict, isUncertain, sentences, type FieldErrors } from '../data/problems';
import type { CoppiceProvider } from '../data/provider';
import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { rowTitle } from '../fields/rowTitle';
import { inputsOf } from './formFields';
import { formErrors } from './refusals';
import { changedValues, type Texts } from './texts';

interface Given {
  resource: Resource;
  /** What the form began with. */
  row: Row;
  fields: Field[];
  writable: Field[];
  before: Texts;
  onSaved: () => void;
}

/** Saves a form: what differs, if nobody else was faster; otherwise the two are laid side by side. */
export function useSaving({ resource, row, fields, writable, before, onSaved }: Given) {
  const provider = useDataProvider<CoppiceProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const translate = useTranslate();
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isComparing, setComparing] = useState(false);
  const [hadConflict, setHadConflict] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  /** Values whose sending got no answer. */
  const uncertain = useRef<Record<string, unknown> | null>(null);

  const changes = (texts: Texts): Record<string, unknown> => {
    const entered = Object.entries(changedValues(writable, before, texts));
    // Typed in another way, `77,50` for 77.5, is no change.
    return Object.fromEntries(entered.filter(([name, value]) => !isSame(row[name], value)));
  };

  const finish = (saved: Row) => {
    notify('app.saved', { messageArgs: { name: rowTitle(resource, saved) } });
    void queries.invalidateQueries();
    setSaved(true);
    setTimeout(onSaved);
  };

  const send = async (values: Record<string, unknown>, base: Row) => {
    const { data: saved } = await provider.update<Row>(resource.name, { id: row.id, data: { ...base, ...values }, previousData: base });
    finish(saved);
  };

  /** The row as it is now; null if it is gone. */
  const latest = (): Promise<Row | null> => provider.getOne<Row>(resource.name, { id: row.id }).then(({ data }) => data, () => null);

  const show = (found: Conflict) => {
    setConflict(found);
    setComparing(true);
  };

  /** What to tell the form: nothing if it went well. */
  const attempt = async (values: Record<string, unknown>, base: Row, inputs: Field[]): Promise<FieldErrors | undefined> => {
    setSaving(true);
    try {
      await send(values, base);
      return undefined;
    } catch (trouble) {
      if (isUncertain(trouble)) uncertain.current = values;
      if (!isConflict(trouble)) return formErrors(trouble, inputs, translate, resource);
      const theirs = await latest();
      const found = conflictOf(writable, base, theirs, { ...values });
      if (theirs !== null && uncertain.current !== null && isDone(found, uncertain.current)) {
        // It was this form that was faster: its first answer got lost.
        finish(theirs);
        return undefined;
      }
      setHadConflict(true);
      show(found);
      // The comparison says why nothing was saved; when it is closed, the form does.
      return { root: { serverError: '' } };
    } finally {
      setSaving(false);
    }
  };

  return {
    isSaving,
    /** From then on there is nothing that could get lost, whatever the form believes. */
    isSaved,
    /** Not settled yet, be it that the two stand side by side or not. */
    conflict,
    isComparing,
    /** The comparison told it, and tells what comes of it; no notice has to. */
    hadConflict,
    problem,
    save: (texts: Texts) => {
      const values = changes(texts);
      if (Object.keys(values).length > 0) return attempt(values, row, inputsOf(fields, { ...before, ...texts }, 'edit', row));
      notify('app.nothingChanged');
      return Promise.resolve(undefined);
    },
    /** After the comparison: these values, based on the row as it is now. */
    settle: async (values: Record<string, unknown>, theirs: Row) => {
      const errors = await attempt(values, theirs, []);
      setProblem(errors ? sentences(Object.values(errors).map((each) => (typeof each === 'string' ? each : each.serverError))) : null);
      if (!errors) setConflict(null);
    },
    /** Lays side by side what is typed by now and what the row is by now. */
    compare: async (texts: Texts) => {
      setSaving(true);
      show(conflictOf(writable, row, await latest(), changes(texts)));
      setSaving(false);
    },
    dismiss: () => {
      setComparing(false);
      setProblem(null);
    },
  };
}
