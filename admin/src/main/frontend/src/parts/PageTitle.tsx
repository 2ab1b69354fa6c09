import { useEffect } from 'react';

import { useDescription } from '../description/context';

/** What the tab of the browser and its history call the page; on its own the app. */
export function PageTitle({ text }: { text?: string }) {
  const { title } = useDescription();
  useEffect(() => {
    document.title = text === undefined ? title : `${text} · ${title}`;
  }, [text, title]);
  return null;
}
