/** What the server says about the app: the expanded form of admin.yaml, as in app.json. */
export interface Description {
  title: string;
  /** Null for that of the browser. */
  locale: string | null;
  theme: { mode: 'system' | 'light' | 'dark'; primary: string | null } | null;
  /** Markdown. */
  home: string | null;
  /** Where the API is, relative to the page. */
  api: string;
  database: string;
  name: string;
  /** Who looks at the app; null where that makes no difference. */
  visitor?: Visitor | null;
  problems: Problem[];
  charts: ChartDescription[];
  resources: Resource[];
}

export interface Visitor {
  /** Null for somebody who has not logged in. */
  name: string | null;
  /** The address that ends the log-in; null where nothing would. */
  logOut: string | null;
}

export interface Problem {
  file: string;
  line: number | null;
  column: number | null;
  message: string;
  remedy: string | null;
}

export interface ChartDescription {
  title: string;
  kind: 'bar' | 'line' | 'pie';
  resource: string;
  aggregate: string;
  groupBy: string | null;
  filter: string | null;
}

export interface Resource {
  name: string;
  label: string;
  singular: string;
  icon: string | null;
  description: string | null;
  /** Markdown. */
  help: string | null;
  hidden: boolean;
  /** The attribute that names a row. */
  title: string;
  sort: string | null;
  perPage: number;
  count: CountPolicy;
  create: boolean;
  /** What new rows need and nobody can give them, which is why there are none to be made. */
  ungiven?: string[];
  edit: boolean;
  delete: boolean;
  key: Key;
  attributes: Field[];
  tabs: Tab[];
  actions: Action[];
  history: History | null;
  relationships: Relationship[];
}

/** Whether a list is told how many rows match, which may cost more than the rows themselves. */
export type CountPolicy = 'exact' | 'capped' | 'estimated' | 'none';

export interface Key {
  attributes: string[];
  given: 'generated' | 'client' | 'composed';
}

export type Mode = 'list' | 'show' | 'edit' | 'create';

export type Field = Attribute | ToOne;

interface Common {
  name: string;
  label: string;
  required: boolean;
  readOnly: 'never' | 'always' | 'afterCreate';
  help: string | null;
  /** What stands in the empty input. */
  placeholder?: string | null;
  showWhen: Expression | null;
  hidden: Mode[];
  filter: boolean;
  sort: boolean;
  search: boolean;
  /** A headline that this field and those of the same group stand under. */
  group?: string | null;
}

export interface Attribute extends Common {
  kind: 'attribute';
  type: AttributeType;
  format: Format | null;
  maxLength: number | null;
  precision: number | null;
  scale: number | null;
  min: number | string | null;
  max: number | string | null;
  values: EnumValue[] | null;
  /** Of a list: what it consists of. */
  element?: AttributeType;
  /** Of another type: what the server calls it. */
  databaseType?: string;
  derivedBy: string | null;
  options: Record<string, unknown> | null;
}

/** A value of a choice; the server may give it a label. */
export type EnumValue = string | number | { value: string | number; label: string };

export interface ToOne extends Common {
  kind: 'toOne';
  target: string;
}

export type AttributeType =
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'number'
  | 'text'
  | 'uuid'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'offsetDateTime'
  | 'offsetTime'
  | 'json'
  | 'binary'
  | 'enum'
  | 'list'
  | 'other';

export type Format =
  | 'money'
  | 'percent'
  | 'date'
  | 'dateTime'
  | 'textarea'
  | 'markdown'
  | 'json'
  | 'code'
  | 'image'
  | 'link'
  | 'email'
  | 'password'
  | 'status';

export interface Tab {
  name: string;
  label: string;
  target: string;
  inverse: string | null;
  hidden: boolean;
  attributes: Field[];
}

/** Where it is noted what became of a row. */
export interface History {
  label: string;
  target: string;
  /** The relationship to the notes; or else `row`: the attribute of a note that holds the id of the row. */
  name: string | null;
  inverse: string | null;
  row: string | null;
  filter: string | null;
  sort: string;
  /** When, who, and the rest. */
  attributes: Field[];
}

export interface Action {
  name: string;
  label: string;
  method: string;
  path: string;
  confirm: string | null;
}

export interface Relationship {
  name: string;
  target: string;
  kind: 'toOne' | 'toMany';
  inverse: string | null;
}

/** When a field is shown: a tree that the server has parsed and checked. */
export type Expression =
  | { op: string; args: Expression[] }
  | { field: string }
  | { mode: true }
  | { value: unknown }
  | { values: unknown[] };
