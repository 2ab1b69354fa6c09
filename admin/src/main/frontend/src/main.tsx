import { createRoot } from 'react-dom/client';

import { App } from './App';
import { readDescription } from './description/read';

const root = createRoot(document.getElementById('root') as HTMLElement);

readDescription().then(
  (description) => root.render(<App description={description} />),
  (trouble: unknown) => root.render(<p role="alert">{trouble instanceof Error ? trouble.message : String(trouble)}</p>),
);
