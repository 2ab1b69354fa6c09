import { useEffect, useState } from 'react';

import { logInAddress, wayIn, type WayIn } from '../data/session';
import { language } from '../i18n/provider';

/** Told in place of a link to log in; also where no texts of the app have been fetched yet. */
const NO_WAY: Record<'en' | 'de', Record<Exclude<WayIn, 'page'>, string>> = {
  en: {
    tokens: 'The API takes the tokens of programs only (Bearer), which browsers do not have: whoever runs this server can give people a log-in, too.',
    none: 'There is no page to log in at %{address}: whoever runs this server can name another one by coppice.admin.log-in.',
  },
  de: {
    tokens: 'Die API nimmt nur Token von Programmen an (Bearer), die ein Browser nicht hat: Wer diesen Server betreibt, kann auch Menschen eine Anmeldung geben.',
    none: 'Unter %{address} gibt es keine Seite zum Anmelden: Wer diesen Server betreibt, kann mit coppice.admin.log-in eine andere nennen.',
  },
};

/** How people get in, once that has been looked up; null before. */
export function useWayIn(isWanted: boolean): WayIn | null {
  const [way, setWay] = useState<WayIn | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isWaiting = true;
    void wayIn(logInAddress()).then((found) => isWaiting && setWay(found));
    return () => {
      isWaiting = false;
    };
  }, [isWanted]);
  return way;
}

/** What keeps people from logging in, in a sentence; null if nothing does. */
export function obstacle(way: WayIn, locale: string): string | null {
  if (way === 'page') return null;
  return NO_WAY[language(locale) === 'de' ? 'de' : 'en'][way].replace('%{address}', logInAddress() ?? '');
}
