import { useListContext } from 'ra-core';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

/** Writes into the address what the list shows from the beginning, so that the way back in the browser leads there again. */
export function ExplicitAddress() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const { filterValues, sort, page, perPage } = useListContext();
  useEffect(() => {
    if (search !== '') return;
    const said = new URLSearchParams({ filter: JSON.stringify(filterValues), order: sort.order, page: String(page), perPage: String(perPage), sort: sort.field });
    void navigate({ search: `?${said.toString()}` }, { replace: true });
  }, [search, navigate, filterValues, sort, page, perPage]);
  return null;
}
