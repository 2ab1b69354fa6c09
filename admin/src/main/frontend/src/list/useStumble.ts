import { useListContext, useTranslate } from 'ra-core';

import { stumbledOver } from '../data/bulk';
import type { Row } from '../data/row';
import type { Resource } from '../description/types';
import { rowTitle } from '../fields/rowTitle';
import { useTrouble } from '../i18n/trouble';

/** Which of several rows the server stumbled over, and why; none of them was changed then. */
export function useStumble(resource: Resource): (trouble: unknown, ids: string[]) => string {
  const translate = useTranslate();
  const words = useTrouble();
  const { data = [] } = useListContext<Row>();
  return (trouble, ids) => {
    const id = stumbledOver(trouble, ids);
    const message = words(trouble, resource);
    if (id === null) return message;
    return translate('app.bulkStumbled', { name: rowTitle(resource, data.find((row) => row.id === id) ?? { id }), message });
  };
}
