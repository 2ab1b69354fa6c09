import { useStore } from 'ra-core';
import { useMemo } from 'react';

import { listFields } from '../data/provider';
import type { Field, Resource } from '../description/types';

/** More columns than these are not shown at first. */
const AT_FIRST = 9;

export interface Columns {
  shown: Field[];
  hidden: Field[];
  /** The names of the columns to show, in order; undefined for those of the beginning. */
  choose: (names: string[] | undefined) => void;
}

/** Which columns a list has, and in which order; remembered in this browser. */
export function useColumns(resource: Resource): Columns {
  const [names, choose] = useStore<string[] | undefined>(`columns.${resource.name}`, undefined);
  return useMemo(() => ({ ...chosenColumns(resource, names), choose }), [resource, names, choose]);
}

/** Names that no longer exist are passed over. */
export function chosenColumns(resource: Resource, names: string[] | undefined): { shown: Field[]; hidden: Field[] } {
  const possible = listFields(resource);
  const byName = new Map(possible.map((field) => [field.name, field]));
  const wanted = names?.flatMap((name) => byName.get(name) ?? []) ?? possible.filter(isShort).slice(0, AT_FIRST);
  const shown = wanted.length > 0 ? wanted : possible.slice(0, AT_FIRST);
  return { shown, hidden: possible.filter((field) => !shown.includes(field)) };
}

/** Long texts, structures and secrets fill lines without telling much. */
function isShort(field: Field): boolean {
  if (field.kind === 'toOne') return true;
  if (field.type === 'json' || field.type === 'list' || field.type === 'binary') return field.format === 'image';
  return field.format === null || !['textarea', 'markdown', 'code', 'json', 'password'].includes(field.format);
}
