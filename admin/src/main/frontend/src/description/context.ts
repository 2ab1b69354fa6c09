import { createContext, useContext } from 'react';

import type { Description, Field, Resource } from './types';

export const DescriptionContext = createContext<Description | null>(null);

/** What the app shows, as the server described it when the page was opened. */
export function useDescription(): Description {
  const description = useContext(DescriptionContext);
  if (!description) throw new Error('No description around');
  return description;
}

/** The resource of this name, which is known to be there. */
export function useResource(name: string): Resource {
  const resource = useFindResource()(name);
  if (!resource) throw new Error(`There is no resource '${name}'`);
  return resource;
}

/** Finds resources by name; a target need not be exposed. */
export function useFindResource(): (name: string) => Resource | undefined {
  const { resources } = useDescription();
  return (name) => resources.find((each) => each.name === name);
}

/** The field of a title or of a key, which may be shown nowhere else. */
export function findField(resource: Resource, name: string): Field | undefined {
  return resource.attributes.find((field) => field.name === name);
}
