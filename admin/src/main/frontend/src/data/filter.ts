/** What one filter asks of one path; all its parts must hold. */
export interface Condition {
  /** Any of these. */
  in?: string[];
  eq?: string;
  ne?: string;
  ge?: string;
  gt?: string;
  le?: string;
  lt?: string;
  /** Contains this text, upper and lower case alike. */
  contains?: string;
  /** Whether there is no value. */
  null?: boolean;
}

/** The state of all filters of a list: what the search box says, and a condition by path. */
export interface Filters {
  q?: string;
  [path: string]: Condition | string | undefined;
}

/** The conditions without the search text. */
export function conditionsOf(filters: Filters): [string, Condition][] {
  return Object.entries(filters).filter(
    (entry): entry is [string, Condition] => typeof entry[1] === 'object' && Object.keys(entry[1]).length > 0,
  );
}

/** The parameters of the query string that ask for this. */
export function filterParameters(filters: Filters, searched: string[], extra?: string | null): [string, string][] {
  const parameters: [string, string][] = conditionsOf(filters).flatMap(([path, condition]) =>
    Object.entries(condition).map(([operator, value]) => parameter(path, operator, value as string | string[] | boolean)),
  );
  const expressions = [searchExpression(filters.q, searched), extra].filter((each) => each);
  if (expressions.length > 0) {
    parameters.push(['filter', expressions.map((each) => `(${each})`).join(';')]);
  }
  return parameters;
}

function parameter(path: string, operator: string, value: string | string[] | boolean): [string, string] {
  if (operator === 'contains') return [`filter[${path}][ilike]`, `*${escaped(String(value)).replaceAll('*', '\\*')}*`];
  if (Array.isArray(value)) return [`filter[${path}][in]`, value.map(escaped).join(',')];
  return [`filter[${path}][${operator}]`, escaped(String(value))];
}

/** In filters a comma separates and a backslash escapes. */
function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll(',', '\\,');
}

/** Every word must stand in at least one of the searched paths. */
function searchExpression(text: string | undefined, searched: string[]): string | null {
  const words = (text ?? '').trim().split(/\s+/).filter((word) => word !== '').slice(0, 4);
  if (words.length === 0 || searched.length === 0) return null;
  return words.map((word) => `(${searched.map((path) => `${path}=ilike=${quotedPattern(word)}`).join(',')})`).join(';');
}

function quotedPattern(word: string): string {
  return `"*${word.replace(/[\\*"]/g, (character) => `\\${character}`)}*"`;
}
