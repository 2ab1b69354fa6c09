// Called by tests: `node clients.mjs ADDRESS-OF-THE-API [ATTRIBUTE [OTHERS]]` reads and writes employees with clients that
// others made, each in its own way, and prints what they made of it. The test compares that with what SQL says. Employees have
// their name in ATTRIBUTE; OTHERS are attributes that a new one needs besides, as JSON.
import Kitsu from 'kitsu';
import devour from 'devour-client';
import jsona from 'jsona';
import reactAdmin from 'ra-jsonapi-client';

const [api, attribute = 'name', others = '{}'] = process.argv.slice(2);
const JsonApi = devour.default ?? devour;
const Jsona = jsona.default ?? jsona.Jsona ?? jsona;
const raProvider = reactAdmin.default ?? reactAdmin;
const FIRST = '1,2,3,4';

// ra-jsonapi-client looks here for who is logged in; it is made for browsers.
globalThis.localStorage ??= { getItem: () => null };

const called = (name) => ({ [attribute]: name });
const hired = (name) => ({ ...JSON.parse(others), ...called(name) });
const fields = Object.fromEntries(Object.keys(hired('')).map((field) => [field, '']));

/** What each client gives: the first employees with their managers, and a new one that it renamed. */
const clients = {
  async kitsu() {
    const kitsu = new Kitsu({ baseURL: api, pluralize: false, camelCaseTypes: false });
    const { data } = await kitsu.get('employees', { params: { filter: { id: FIRST }, sort: 'id', include: 'manager' } });
    const { data: made } = await kitsu.post('employees', hired('kitsu'));
    const { data: renamed } = await kitsu.patch('employees', { id: made.id, ...called('kitsu, renamed') });
    const { data: gone } = await kitsu.post('employees', hired('kitsu, gone'));
    await kitsu.delete('employees', gone.id);
    return { read: data.map((one) => row(one, one.manager?.data?.id)), renamed: row(renamed), gone: gone.id };
  },

  async devour() {
    const client = new JsonApi({ apiUrl: api, pluralize: false, logger: false });
    client.define('employees', { ...fields, manager: { jsonApi: 'hasOne', type: 'employees' } });
    const { data } = await client.findAll('employees', { filter: { id: FIRST }, sort: 'id', include: 'manager' });
    const { data: made } = await client.create('employees', { ...hired('devour'), manager: { id: '1', type: 'employees' } });
    const { data: renamed } = await client.update('employees', { id: made.id, ...called('devour, renamed') });
    const { data: gone } = await client.create('employees', hired('devour, gone'));
    await client.destroy('employees', gone.id);
    return { read: data.map((one) => row(one, one.manager?.id)), renamed: row(renamed), gone: gone.id };
  },

  async jsona() {
    const formatter = new Jsona();
    const send = (method, path, stuff) =>
      fetch(`${api}/${path}`, {
        method,
        headers: { 'Content-Type': 'application/vnd.api+json', Accept: 'application/vnd.api+json' },
        body: stuff && JSON.stringify(formatter.serialize({ stuff, includeNames: [] })),
      }).then(async (response) => (response.status === 204 ? null : formatter.deserialize(await response.json())));
    const list = await send('GET', `employees?filter[id]=${FIRST}&sort=id&include=manager`);
    const made = await send('POST', 'employees', { type: 'employees', ...hired('jsona') });
    const renamed = await send('PATCH', `employees/${made.id}`, { type: 'employees', id: made.id, ...called('jsona, renamed') });
    const gone = await send('POST', 'employees', { type: 'employees', ...hired('jsona, gone') });
    await send('DELETE', `employees/${gone.id}`);
    return { read: list.map((one) => row(one, one.manager?.id)), renamed: row(renamed), gone: gone.id };
  },

  async 'ra-jsonapi-client'() {
    const provider = raProvider(api);
    const ask = (type, params) => provider(type, 'employees', params).then((answer) => answer.data);
    const list = await ask('GET_LIST', {
      pagination: { page: 1, perPage: 4 },
      sort: { field: 'id', order: 'ASC' },
      filter: { id: FIRST },
    });
    const made = await ask('CREATE', { data: hired('ra') });
    const renamed = await ask('UPDATE', { id: made.id, data: { id: made.id, ...called('ra, renamed') } });
    const gone = await ask('CREATE', { data: hired('ra, gone') });
    await ask('DELETE', { id: gone.id });
    return { read: list.map((one) => row(one)), renamed: row(renamed), gone: gone.id };
  },
};

function row(employee, manager) {
  return { id: employee.id, name: employee[attribute], ...(manager ? { manager } : {}) };
}

const results = {};
for (const [name, run] of Object.entries(clients)) {
  try {
    results[name] = await run();
  } catch (failure) {
    results[name] = { failure: String(failure?.stack ?? JSON.stringify(failure)), answer: failure?.response?.data };
  }
}
console.log(JSON.stringify(results));
