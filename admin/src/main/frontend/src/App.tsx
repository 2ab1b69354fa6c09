import { useMemo } from 'react';
import { CoreAdminContext } from 'ra-core';

import { dataProvider } from './data/provider';
import { sender } from './data/request';
import { DescriptionContext } from './description/context';
import type { Description } from './description/types';
import { i18nProvider, knownLocale } from './i18n/provider';
import { Look } from './look/Look';
import { queryClient } from './queries';
import { Pages } from './Pages';
import { storeOf } from './store';

/** The app for one description. */
export function App({ description }: { description: Description }) {
  const parts = useMemo(() => {
    const api = new URL(description.api, document.baseURI).href.replace(/\/$/, '');
    return {
      data: dataProvider(sender(api), (name) => description.resources.find((each) => each.name === name)),
      texts: i18nProvider(knownLocale(description.locale)),
      store: storeOf(`coppice.${description.name}`),
    };
  }, [description]);

  return (
    <DescriptionContext.Provider value={description}>
      <CoreAdminContext
        dataProvider={parts.data}
        i18nProvider={parts.texts}
        store={parts.store}
        queryClient={queryClient}
      >
        <Look>
          <Pages />
        </Look>
      </CoreAdminContext>
    </DescriptionContext.Provider>
  );
}
