import type { Field, Mode, Resource } from '../description/types';

/** The fields of a form, in order: those that can be written, and those that tell something all the same. */
export function formFields(resource: Resource, mode: Mode): Field[] {
  return resource.attributes
    .filter((field) => !field.hidden.includes(mode))
    .filter((field) => mode === 'edit' || field.readOnly !== 'always');
}

/** Those of them that can be written. */
export function writableFields(fields: Field[], mode: Mode): Field[] {
  return fields.filter((field) => field.readOnly === 'never' || (mode === 'create' && field.readOnly === 'afterCreate'));
}

export interface FieldGroup {
  name: string | null;
  fields: Field[];
}

/** All of one group stand together, where the first of them is; what is in none stays where it is. */
export function groupsOf(fields: Field[]): FieldGroup[] {
  const groups: FieldGroup[] = [];
  for (const field of fields) {
    const name = field.group ?? null;
    const known = name === null ? groups.at(-1) : groups.find((group) => group.name === name);
    if (known?.name === name) known.fields.push(field);
    else groups.push({ name, fields: [field] });
  }
  return groups;
}
