/** What is said while rows come in from a file. */
export const enImporting = {
  importTitle: 'Import %{name}',
  importText: 'The first line names the columns. Nothing is sent before you have seen what will be.',
  chooseFile: 'Choose a file',
  importChoose: 'Choose a CSV file',
  importRows: '%{smart_count} row |||| %{smart_count} rows',
  importBad: '%{smart_count} with a problem |||| %{smart_count} with problems',
  importUnknown: 'Columns that are left out: %{names}',
  importGo: 'Create %{smart_count} row |||| Create %{smart_count} rows',
  importDone: '%{smart_count} row created |||| %{smart_count} rows created',
  importProgress: '%{done} of %{total} rows created',
  importStopped: 'Stopped: %{done} of %{total} rows are created.',
  importUncertain: 'Created: %{done}. Of the hundred rows from line %{line} on it is not known, look for them in the list before you go on: %{message}',
  importStumbled: 'Created: %{done}. Line %{line}: %{message}',
};

export const deImporting: Record<keyof typeof enImporting, string> = {
  importTitle: '%{name} importieren',
  importText: 'Die erste Zeile nennt die Spalten. Nichts wird gesendet, bevor Sie gesehen haben, was entsteht.',
  chooseFile: 'Datei wählen',
  importChoose: 'CSV-Datei wählen',
  importRows: '%{smart_count} Zeile |||| %{smart_count} Zeilen',
  importBad: '%{smart_count} mit einem Problem |||| %{smart_count} mit Problemen',
  importUnknown: 'Ausgelassene Spalten: %{names}',
  importGo: '%{smart_count} Zeile anlegen |||| %{smart_count} Zeilen anlegen',
  importDone: '%{smart_count} Zeile angelegt |||| %{smart_count} Zeilen angelegt',
  importProgress: '%{done} von %{total} Zeilen angelegt',
  importStopped: 'Abgebrochen: %{done} von %{total} Zeilen sind angelegt.',
  importUncertain: 'Angelegt: %{done}. Von den hundert Zeilen ab Zeile %{line} ist es nicht bekannt, sehen Sie in der Liste nach, bevor Sie weitermachen: %{message}',
  importStumbled: 'Angelegt: %{done}. Zeile %{line}: %{message}',
};
