import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { TranslationMessages } from 'ra-core';

import { en } from './en';
import { framework } from './framework';

/** The languages that the app speaks itself; any other locale gets its numbers, dates and direction, with English texts. */
export const LANGUAGES = [
  { locale: 'en', name: 'English' },
  { locale: 'de', name: 'Deutsch' },
];

export function i18nProvider(locale: string) {
  return polyglotI18nProvider(messages, locale, LANGUAGES, { allowMissing: true });
}

const fetched = new Map<string, TranslationMessages>();

/** Fetches the texts of a language before the first page, which cannot wait for them. */
export async function fetchTexts(locale: string): Promise<void> {
  await messages(locale);
}

/** English comes with the first script, so that it is there at once; others are fetched when they are wanted. */
function messages(locale: string): TranslationMessages | Promise<TranslationMessages> {
  if (language(locale) !== 'de') return texts(en, framework);
  return (
    fetched.get('de') ??
    import('./de').then(({ de, deFramework }) => {
      const german = texts(de, deFramework);
      fetched.set('de', german);
      return german;
    })
  );
}

/** The locale if it is one that the browser knows how to write numbers in; English otherwise. */
export function knownLocale(wanted: string | null): string {
  try {
    return Intl.getCanonicalLocales((wanted ?? navigator.language).replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Of react-admin's own texts we have those that can be seen here. */
function texts(app: object, ra: object): TranslationMessages {
  return { app, ra } as unknown as TranslationMessages;
}

export function language(locale: string): string {
  return locale.split(/[-_]/)[0] ?? 'en';
}

const RIGHT_TO_LEFT = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'];

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language(locale)) ? 'rtl' : 'ltr';
}
