import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { findingOf, type Finding } from '../form/checks';
import { formFields, writableFields } from '../form/formFields';
import { isSwitch, valuesOf, type Texts } from '../form/texts';
import { readCsv } from '../list/csv';

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

/** What a file would create, with all that is wrong in it. Nothing is sent. */
export function planOf(resource: Resource, text: string): ImportPlan {
  const [head = [], ...lines] = readCsv(text);
  const writable = writableFields(formFields(resource, 'create'), 'create');
  const columns = head.map((name) => findField(writable, name));
  const fields = columns.filter((field) => field !== undefined);
  const unknown = head.filter((_, index) => columns[index] === undefined);
  const rows = lines.map((cells, index) => rowOf(index + 2, cells, columns, writable));
  return { fields, unknown, rows };
}

function findField(fields: Field[], name: string): Field | undefined {
  const wanted = name.trim().toLowerCase();
  return fields.find((field) => field.name.toLowerCase() === wanted) ?? fields.find((field) => field.label.toLowerCase() === wanted);
}

function rowOf(line: number, cells: string[], columns: (Field | undefined)[], writable: Field[]): ImportedRow {
  const texts: Texts = {};
  columns.forEach((field, index) => {
    if (field) texts[field.name] = entered(field, (cells[index] ?? '').trim());
  });
  const findings = writable.flatMap((field) => {
    const finding = findingOf(field, texts[field.name]);
    return finding ? [{ field, finding }] : [];
  });
  const given = writable.filter((field) => field.name in texts);
  return { line, texts, values: findings.length === 0 ? valuesOf(given, texts) : {}, findings };
}

/** What our own export put in front of a formula is taken away again. */
function entered(field: Field, cell: string): string | boolean {
  const text = /^'\s*[=+\-@|]/.test(cell) ? cell.slice(1) : cell;
  return field.kind === 'attribute' && isSwitch(field) ? ['true', '1', 'yes', 'ja', 'x'].includes(text.toLowerCase()) : text;
}
