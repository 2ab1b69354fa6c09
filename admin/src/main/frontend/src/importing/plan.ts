import type { Row } from '../data/row';
import type { Field, Resource, ToOne } from '../description/types';
import { findingOf, type Finding } from '../form/checks';
import { formFields, writableFields } from '../form/formFields';
import { isSwitch, valuesOf, type Texts } from '../form/texts';
import { readCsv } from '../list/csv';
import { enteredAs } from './entered';

export interface ImportedRow {
  /** In the file; the first line names the columns. */
  line: number;
  texts: Texts;
  values: Partial<Row>;
  findings: { field: Field; finding: Finding }[];
}

export interface ImportPlan {
  /** The fields that the file has columns for. */
  fields: Field[];
  unknown: string[];
  rows: ImportedRow[];
}

/** What the texts of a column lead to: an id, or what is wrong. A text that is not there is an id itself. */
export type Targets = Map<string, string | Finding>;

/** What a file would create, with all that is wrong in it. Nothing is sent. */
export function planOf(resource: Resource, text: string): ImportPlan {
  const [head, ...lines] = readCsv(text);
  const names = head?.cells ?? [];
  const writable = writableFields(formFields(resource, 'create'), 'create');
  const columns = names.map((name) => findField(writable, name));
  const fields = columns.filter((field) => field !== undefined);
  const unknown = names.filter((_, index) => columns[index] === undefined);
  const rows = lines.map(({ line, cells }) => rowOf(line, textsOf(cells, columns), writable));
  return { fields, unknown, rows };
}

/** The rows at the other end that the texts of a plan name, by relationship; each text once. */
export function namedTargets(plan: ImportPlan): [ToOne, string[]][] {
  return plan.fields
    .filter((field) => field.kind === 'toOne')
    .map((field) => [field, [...new Set(plan.rows.map((row) => String(row.texts[field.name] ?? '')))].filter((text) => text !== '')]);
}

/** The plan with ids in place of titles; what leads nowhere, or to several rows, is a finding. */
export function withTargets(resource: Resource, plan: ImportPlan, targets: Map<string, Targets>): ImportPlan {
  const writable = writableFields(formFields(resource, 'create'), 'create');
  return { ...plan, rows: plan.rows.map((row) => led(row, writable, targets)) };
}

function led(row: ImportedRow, writable: Field[], targets: Map<string, Targets>): ImportedRow {
  const ids: Texts = {};
  const findings = [...row.findings];
  for (const field of writable) {
    const found = targets.get(field.name)?.get(String(row.texts[field.name] ?? ''));
    if (typeof found === 'string') ids[field.name] = found;
    else if (found !== undefined) findings.push({ field, finding: found });
  }
  // What is shown stays as the file has it.
  return { ...row, findings, values: valuesUnless(findings, writable, { ...row.texts, ...ids }) };
}

function findField(fields: Field[], name: string): Field | undefined {
  const wanted = name.trim().toLowerCase();
  return fields.find((field) => field.name.toLowerCase() === wanted) ?? fields.find((field) => field.label.toLowerCase() === wanted);
}

function textsOf(cells: string[], columns: (Field | undefined)[]): Texts {
  const texts: Texts = {};
  columns.forEach((field, index) => {
    if (field) texts[field.name] = enteredAs(field, cells[index] ?? '');
  });
  return texts;
}

function rowOf(line: number, texts: Texts, writable: Field[]): ImportedRow {
  const findings = writable.flatMap((field) => {
    const finding = findingOf(field, texts[field.name]);
    return finding ? [{ field, finding }] : [];
  });
  return { line, texts, values: valuesUnless(findings, writable, texts), findings };
}

function valuesUnless(findings: ImportedRow['findings'], writable: Field[], texts: Texts): Partial<Row> {
  if (findings.length > 0) return {};
  return valuesOf(writable.filter((field) => field.name in texts), switched(writable, texts));
}

/** Where there has to be an answer, none is no. */
function switched(writable: Field[], texts: Texts): Texts {
  const answers = writable.filter((field) => field.kind === 'attribute' && isSwitch(field) && field.name in texts);
  return { ...texts, ...Object.fromEntries(answers.map((field) => [field.name, texts[field.name] === 'true'])) };
}
