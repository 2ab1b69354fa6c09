import { useGetList } from 'ra-core';
import { useEffect, useState } from 'react';

import { idOf } from '../data/id';
import { listFields, searchFields } from '../data/provider';
import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';

/** How many rows a lookup offers. */
const OFFERED = 20;

/** The text as it was when one last stopped typing. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The rows that a lookup offers for a text, with what tells them apart. */
export function useOffered(resource: Resource, text: string, enabled: boolean) {
  const settled = useSettled(text);
  const sorted = resource.attributes.some((field) => field.name === resource.title);
  return useGetList<Row>(
    resource.name,
    {
      pagination: { page: 1, perPage: OFFERED },
      sort: { field: sorted ? resource.title : '', order: 'ASC' },
      filter: lookupFilter(resource, settled),
      meta: { fields: previewFields(resource), searched: lookupFields(resource), count: 'none' },
    },
    { enabled, placeholderData: (before) => before },
  );
}

/** By what stands in the lookup; a row that is named by its id, `#32:1`, by that, too. */
export function lookupFilter(resource: Resource, text: string): Record<string, unknown> {
  const wanted = text.trim();
  if (wanted === '') return {};
  const isId = resource.title === 'id' && (/^#|^[\d:]+$/.test(wanted) || lookupFields(resource).length === 0);
  return isId ? { id: { eq: idOf(resource, wanted.replace(/^#/, '')) } } : { q: wanted };
}

/** The searched attributes; where there are none, the texts and rows that a lookup shows. */
export function lookupFields(resource: Resource): Field[] {
  const searched = searchFields(resource);
  if (searched.length > 0) return searched;
  const title = resource.attributes.filter((field) => field.name === resource.title);
  return [...title, ...previewFields(resource)].filter((field) => field.kind === 'toOne' || field.type === 'text');
}

/** The first fields besides the title: two people may have the same name. The parts of a key stand in the title. */
export function previewFields(resource: Resource): Field[] {
  return listFields(resource)
    .filter((field) => field.name !== resource.title && field.name !== 'id')
    .filter((field) => resource.title !== 'id' || field.kind === 'toOne' || !resource.key.attributes.includes(field.name))
    .filter((field) => field.kind === 'toOne' || ['text', 'enum', 'date', 'decimal', 'integer'].includes(field.type))
    .slice(0, 2);
}
