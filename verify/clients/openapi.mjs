// Called by a test: `node openapi.mjs ADDRESS-OF-THE-DOCUMENT` says what a validator that others made finds in it.
import { Validator } from '@seriousme/openapi-schema-validator';

const document = await fetch(process.argv[2]).then((response) => response.json());
const result = await new Validator().validate(document);
console.log(JSON.stringify({ valid: result.valid, errors: result.errors ?? [] }));
