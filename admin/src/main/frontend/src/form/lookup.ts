import { useGetList } from 'ra-core';
import { useEffect, useState } from 'react';

import { listFields } from '../data/provider';
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
      meta: { fields: previewFields(resource) },
    },
    { enabled, placeholderData: (before) => before },
  );
}

/** By the searched attributes; a resource without any is looked up by its title or its id. */
export function lookupFilter(resource: Resource, text: string): Record<string, unknown> {
  const wanted = text.trim();
  if (wanted === '') return {};
  if (resource.attributes.some((field) => field.search)) return { q: wanted };
  const title = resource.attributes.find((field) => field.name === resource.title);
  if (title?.kind === 'attribute' && title.type === 'text') return { [title.name]: { contains: wanted } };
  return { id: { eq: wanted.replace(/^#/, '') } };
}

/** The first fields besides the title: two people may have the same name. */
export function previewFields(resource: Resource): Field[] {
  return listFields(resource)
    .filter((field) => field.name !== resource.title && field.name !== 'id')
    .filter((field) => field.kind === 'toOne' || ['text', 'enum', 'date', 'decimal', 'integer'].includes(field.type))
    .slice(0, 2);
}
