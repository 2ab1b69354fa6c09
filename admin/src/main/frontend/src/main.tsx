import { createRoot } from 'react-dom/client';

import { readDescription } from './description/read';

const root = createRoot(document.getElementById('root') as HTMLElement);

readDescription().then(
  (description) =>
    root.render(
      <main>
        <h1>{description.title}</h1>
        <ul>
          {description.resources.map((resource) => (
            <li key={resource.name}>{resource.label}</li>
          ))}
        </ul>
      </main>,
    ),
  (trouble: unknown) => root.render(<p role="alert">{String(trouble)}</p>),
);
