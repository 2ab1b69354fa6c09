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

/** English comes with the first script, so that it is there at once; others are fetched when they are wanted. */
function messages(locale: string): TranslationMessages | Promise<TranslationMessages> {
  if (language(locale) === 'de') return import('./de').then(({ de, deFramework }) => texts(de, deFramework));
  return texts(en, framework);
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
