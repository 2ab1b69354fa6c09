import type { SortPayload } from 'ra-core';

import type { Resource } from '../description/types';
import { sortKeys, sortOf } from './sort';

/** As the description says; otherwise by the key, which every database has an index for. */
export function initialSort(resource: Resource): SortPayload {
  return sortOf(sortKeys({ field: resource.sort ?? '', order: 'ASC' }));
}
