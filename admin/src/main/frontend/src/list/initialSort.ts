import type { SortPayload } from 'ra-core';

import type { Resource } from '../description/types';

/** As the description says; otherwise by the key, which every database has an index for. */
export function initialSort(resource: Resource): SortPayload {
  const text = resource.sort?.split(',')[0] ?? '';
  if (text === '') return { field: '', order: 'ASC' };
  return text.startsWith('-') ? { field: text.slice(1), order: 'DESC' } : { field: text, order: 'ASC' };
}
