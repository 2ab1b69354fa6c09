import type { Texts } from './en';

type Words = Readonly<Record<string, keyof Texts>>;

/** Between the server and whoever asks, whatever was asked for; the first one is ours. */
export const ON_THE_WAY: Words = {
  unreachable: 'unreachable',
  unauthorized: 'notLoggedIn',
  'not-granted': 'notGranted',
  'timed-out': 'busy',
  unavailable: 'busy',
  'too-many-requests': 'busy',
  'too-large': 'tooLarge',
  'headers-too-large': 'tooManyCookies',
  internal: 'serverFailed',
  'database-differs': 'databaseDiffers',
};

/** About the request as a whole, where no field is to blame. */
export const ABOUT_ALL: Words = {
  ...ON_THE_WAY,
  forbidden: 'notGranted',
  'not-found': 'nothingThere',
  conflict: 'brokenTogether',
  stale: 'stale',
  'still-referenced': 'stillReferenced',
  'limit-exceeded': 'tooMuch',
  'url-too-long': 'tooMuch',
  // A link or a view that was kept, and a filter that only the server can judge.
  'invalid-parameter': 'askedInVain',
  'invalid-parameter-value': 'askedInVain',
  'unknown-parameter': 'askedInVain',
  'unknown-field': 'askedInVain',
  'unknown-operator': 'askedInVain',
  'unsupported-operator': 'askedInVain',
  // The page is older than the server, or the other way round.
  'id-conflict': 'pageOutdated',
  'malformed-document': 'pageOutdated',
  'malformed-json': 'pageOutdated',
  'malformed-request': 'pageOutdated',
  'method-not-allowed': 'pageOutdated',
  'not-acceptable': 'pageOutdated',
  'not-implemented': 'pageOutdated',
  'precondition-required': 'pageOutdated',
  'type-conflict': 'pageOutdated',
  'unknown-member': 'pageOutdated',
  'unknown-type': 'pageOutdated',
  'unsupported-media-type': 'pageOutdated',
};

/** About a field. */
export const AT_FIELDS: Words = {
  'already-exists': 'taken',
  'check-violated': 'breaksSomeRule',
  'client-id-forbidden': 'keyIsGiven',
  conflict: 'targetGone',
  forbidden: 'needed',
  'invalid-value': 'doesNotFit',
  'missing-value': 'needed',
  'read-only': 'cannotBeChanged',
  'related-not-found': 'targetGone',
};

/** What an owner's rules say is in the language of the owner. */
export const IN_THE_OWNERS_WORDS: readonly string[] = ['rule-violated'];

/** The app sends nothing that is answered so: no keys for repeats, no `Expect`, no parameter twice, no whole to-many relationships. */
export const NEVER_MET: readonly string[] = [
  'duplicate-parameter',
  'expectation-failed',
  'key-used-before',
  'replacement-forbidden',
  'still-in-progress',
  'version-not-supported',
];
