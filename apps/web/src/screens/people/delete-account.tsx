// Decides how an account and its ledgers are deleted on the server: said plainly, passphrase asked again, then for good.
import { useState } from 'react';
import { keepAccount } from '../../app/account/account.ts';
import { askServer } from '../../app/account/server.ts';
import { useAccount } from '../../app/account/use-account.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { type Tell, valueOf } from './asking.ts';

export function DeleteAccount({ tell }: { readonly tell: Tell }) {
  const { people: words, shell } = useWords();
  const account = useAccount();
  const [open, setOpen] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  if (account === null) return null;
  const remove = async (): Promise<void> => {
    const done = valueOf(
      await askServer('POST', '/api/v1/account/delete', { secret: account.token, body: { passphrase } }),
      words,
      tell,
    );
    setOpen(false);
    if (done === null) return;
    keepAccount(null);
    tell(true, words.deleted);
  };
  return (
    <>
      <div>
        <Button look="danger" onClick={() => setOpen(true)}>
          {words.deleteAccount}
        </Button>
      </div>
      <Sheet open={open} onClose={() => setOpen(false)} title={words.deleteAccount} closeLabel={shell.close}>
        <p>{words.deleteText}</p>
        <Field
          label={words.passphrase}
          type="password"
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <Button look="danger" size="big" disabled={passphrase === ''} onClick={() => void remove()}>
          {words.deleteConfirm}
        </Button>
      </Sheet>
    </>
  );
}
