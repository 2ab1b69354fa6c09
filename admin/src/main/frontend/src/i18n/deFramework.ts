import type { framework } from './framework';

export const deFramework: typeof framework = {
  action: { close: 'Schließen', undo: 'Rückgängig', confirm: 'Bestätigen', cancel: 'Abbrechen', delete: 'Löschen' },
  notification: {
    http_error: 'Der Server ist nicht zu erreichen',
    bad_item: 'Diese Zeile lässt sich nicht zeigen',
    item_doesnt_exist: 'Diese Zeile gibt es nicht, oder nicht mehr',
    data_provider_error: 'Die Antwort des Servers ist nicht zu verstehen',
    i18n_error: 'Die Texte dieser Sprache lassen sich nicht laden',
    offline: 'Es gibt keine Verbindung',
  },
  message: {
    unsaved_changes: 'Ihre Eingaben sind nicht gespeichert. Trotzdem verlassen?',
    invalid_form: 'Einige Felder brauchen noch einen Blick.',
    error: 'Etwas ging schief',
    yes: 'Ja',
    no: 'Nein',
  },
  validation: { required: 'Wird gebraucht' },
};
