// Decides how a coach sees at a glance who needs them: four groups, each athlete with the one sentence why.
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { IsoDate } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { askRoster, forgetOthers, rememberedRoster, rememberRoster, type RosterEntry } from '../../app/book/coached.ts';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { coachedPath, ROUTES } from '../../app/routes.ts';
import { PageHead, SettingsLink } from '../../app/shell/shell.tsx';
import { useAccount } from '../../app/account/use-account.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { onTick } from '../../platform/clock.ts';
import { Aside, Field, Tag } from '../../ui/parts.tsx';
import { whyWords } from './why-words.ts';

const REFRESH_MS = 30_000;
const GROUPS = ['needs-you', 'on-track', 'quiet', 'not-begun'] as const;
const TONES = { 'needs-you': 'warn', 'on-track': 'good', quiet: 'info', 'not-begun': 'info' } as const;
/** From this many on a name is searched for. */
const MANY = 8;

/** Who never began has not gone quiet. */
const groupOf = ({ group, why }: RosterEntry): (typeof GROUPS)[number] =>
  group === 'quiet' && why['since'] === null ? 'not-begun' : group;

export function RosterScreen() {
  const { coach: words, workshop } = useWords();
  const account = useAccount();
  const { today } = useBookState();
  const [list, setList] = useState<readonly RosterEntry[] | null>(() => (account ? rememberedRoster(account) : null));
  const [trouble, setTrouble] = useState<'offline' | 'session-over' | null>(null);
  const [find, setFind] = useState('');
  const refresh = useCallback(async (): Promise<void> => {
    if (account === null) return;
    const answer = await askRoster(account, today);
    if (!answer.ok) {
      setTrouble(answer.code === 'unknown' ? 'session-over' : 'offline');
      return;
    }
    setTrouble(null);
    setList(answer.value.athletes);
    rememberRoster(account, answer.value.athletes);
    await forgetOthers(
      account,
      answer.value.athletes.map((one) => one.athlete),
    );
  }, [account, today]);
  useEffect(() => {
    void refresh();
    return onTick(REFRESH_MS, () => void refresh());
  }, [refresh]);
  const top = (
    <>
      <span>{words.tab}</span>
      <SettingsLink />
    </>
  );
  if (account === null)
    return (
      <div className="stack">
        <PageHead top={top} title={words.signInFirst} />
        <Link href={ROUTES.people} className="button" data-look="primary">
          {words.signInFirst}
        </Link>
      </div>
    );
  const shown = (list ?? []).filter((one) => (one.name ?? words.unnamed).toLowerCase().includes(find.trim().toLowerCase()));
  const inGroup = (group: (typeof GROUPS)[number]): number => (list ?? []).filter((one) => groupOf(one) === group).length;
  return (
    <div className="stack-wide">
      <PageHead
        top={top}
        title={list === null || list.length === 0 ? words.empty : words.title(inGroup('needs-you'), inGroup('quiet'))}
        lead={list === null || list.length === 0 ? words.emptyText : words.lead(list.length)}
      />
      {trouble === null ? null : (
        <Aside tone="warn">
          <p role="status">{trouble === 'offline' ? words.offline : words.sessionOver}</p>
        </Aside>
      )}
      <Link href={ROUTES.workshops} className="link">
        {workshop.link}
      </Link>
      {(list?.length ?? 0) < MANY ? null : (
        <Field label={words.find} type="search" value={find} onChange={(event) => setFind(event.target.value)} />
      )}
      <div className="roster">
        {GROUPS.map((group) => (
          <RosterGroup key={group} group={group} entries={shown.filter((one) => groupOf(one) === group)} />
        ))}
      </div>
    </div>
  );
}

function RosterGroup({ group, entries }: { readonly group: (typeof GROUPS)[number]; readonly entries: readonly RosterEntry[] }) {
  const words = useWords();
  const write = useWriter();
  const { today } = useBookState();
  const catalogue = useCatalogue();
  const name = (exercise: string): string => catalogue.movement.get(exercise)?.name ?? exercise;
  if (entries.length === 0) return null;
  return (
    <section className="section" data-group={group}>
      <h2 className="row-between">
        <span>{words.coach.groups[group]}</span>
        <Tag tone={TONES[group]}>{write.number(entries.length)}</Tag>
      </h2>
      <ul className="rows">
        {entries.map((one) => (
          <li key={one.athlete}>
            <Link href={coachedPath(one.athlete)} className="line roster-line">
              <span className="stack-tight">
                <strong>{one.name ?? words.coach.unnamed}</strong>
                <span className="quiet small">{whyWords(one, words, write, today, name)}</span>
                {(one.decided ?? []).map((held) => (
                  <span className="quiet small" key={held.flag}>
                    {words.coach.flag.done[held.decision]}
                    {held.until === null ? '' : ` ${words.coach.flag.untilDay(write.day(held.until as IsoDate))}`}
                  </span>
                ))}
              </span>
              {one.unread > 0 ? <span className="value small quiet number">{words.coach.unread(one.unread)}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
