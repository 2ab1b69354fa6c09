import { createRoot } from 'react-dom/client';

import { App } from './App';
import { Refusal } from './data/problems';
import { readDescription } from './description/read';
import { fetchTexts, knownLocale } from './i18n/provider';
import { LogInFirst } from './layout/LogInFirst';
import { ErrorBoundary } from './parts/ErrorBoundary';

const root = createRoot(document.getElementById('root') as HTMLElement);

/** Never an empty page: what could not be begun says why. */
function Trouble({ error }: { error: unknown }) {
  return <p role="alert">{error instanceof Error ? error.message : String(error)}</p>;
}

async function begin() {
  const description = await readDescription();
  await fetchTexts(knownLocale(description.locale));
  root.render(
    <ErrorBoundary fallback={Trouble}>
      <App description={description} />
    </ErrorBoundary>,
  );
}

begin().catch((trouble: unknown) =>
  root.render(trouble instanceof Refusal && trouble.status === 401 ? <LogInFirst /> : <Trouble error={trouble} />),
);
