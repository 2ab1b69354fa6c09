import { localStorageStore, memoryStore, type Store } from 'ra-core';

/** Columns, views and colours stay in this browser; what is selected is forgotten with the page, so that nobody deletes rows of yesterday. */
export function storeOf(name: string): Store {
  const kept = localStorageStore('1', name);
  const fleeting = memoryStore();
  const placeOf = (key: string) => (key.includes('.selectedIds') ? fleeting : kept);
  return {
    ...kept,
    setup: () => [kept, fleeting].forEach((each) => each.setup()),
    teardown: () => [kept, fleeting].forEach((each) => each.teardown()),
    getItem: (key, otherwise) => placeOf(key).getItem(key, otherwise),
    setItem: (key, value) => placeOf(key).setItem(key, value),
    removeItem: (key) => placeOf(key).removeItem(key),
    subscribe: (key, callback) => placeOf(key).subscribe(key, callback),
  };
}
