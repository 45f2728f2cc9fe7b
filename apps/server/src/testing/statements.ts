// Decides how tests find every SQL statement of the store and the server, and which of them walk every row on purpose.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../../..');
export const FOLDERS: readonly string[] = ['packages/store/src/sql', 'apps/server/src'];

/** Statements that walk every row on purpose, each with its reason. */
export const WALKS: Readonly<Record<string, string>> = {
  'select athlete_id from athlete_head where head > 0 order by athlete_id': 'the command line looks at every ledger',
  'update athlete_head set epoch = epoch + 1': 'a restore speaks for every ledger at once',
  'select distinct athlete_id from webhook where revoked_ms is null order by athlete_id':
    'a server that starts looks for whom it had still to tell',
  'delete from pairing where athlete_id = $1': 'an erasure leaves nothing, wherever it is kept',
  'delete from invitation where athlete_id = $1': 'an erasure leaves nothing, wherever it is kept',
  'delete from account_athlete where athlete_id = $1': 'an erasure leaves nothing, wherever it is kept',
  'delete from challenge where expires_ms < $1': 'few, and made anew all the time',
  'delete from club_grant where athlete_id = $1': 'an erasure leaves nothing, wherever it is kept',
  'delete from club_invitation where club_id = $1': 'few, and the club ends with them',
  'delete from coach_athlete where athlete_id = $1': 'an erasure leaves nothing, wherever it is kept',
};

/** Every text given to `sql(…)` outside tests, with the file it stands in. */
export function statements(): readonly { readonly file: string; readonly text: string }[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('test') && !name.includes('e2e'))
      .flatMap((name) => {
        const source = readFileSync(join(ROOT, folder, name), 'utf8');
        return Array.from(source.matchAll(/\bsql\(\s*(['"`])((?:(?!\1)[\s\S])*)\1/g), (match) => ({
          file: `${folder}/${name}`,
          text: (match[2] ?? '').replaceAll(/\s+/g, ' ').trim(),
        }));
      }),
  );
}
